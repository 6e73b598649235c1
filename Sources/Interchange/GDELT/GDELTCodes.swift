internal import Timeline

/// The country codes of GDELT: CAMEO for actors, FIPS 10-4 for places, neither of them ISO.
enum GDELTCodes {
  /// The party of a CAMEO country code. Most are ISO 3166-1 alpha-3; these are not.
  static func party(cameo code: String) -> Party.Code? {
    if let special = cameo[code] { return special }
    guard code.utf8.count == 3 else { return nil }
    return PartyTable.party(code)?.code
  }

  /// Codes CAMEO changed, old ones, and ones of lands ISO counts otherwise.
  private static let cameo: [String: Party.Code] = [
    "ANT": "ANHH", "BUR": "MMR", "CSK": "CSHH", "DDR": "DDDE", "GZS": "PSE", "KOS": "XKX",
    "KSV": "XKX", "PAL": "PSE", "ROM": "ROU", "SCG": "CSXX", "SUN": "SUHH", "TMP": "TLS",
    "WSB": "PSE", "YUG": "YUCS", "ZAR": "COD",
  ]

  /// What a CAMEO code means that stands for a part of the world.
  static func region(_ code: String) -> String? { regions[code] }

  private static let regions: [String: String] = [
    "AFR": "Africa", "ASA": "Asia", "BLK": "the Balkans", "CAS": "Central Asia",
    "CAU": "the Caucasus", "CEU": "Central Europe", "CFR": "Central Africa",
    "CRB": "the Caribbean", "EAF": "Eastern Africa", "EEU": "Eastern Europe",
    "EIN": "the East Indies", "EUR": "Europe", "LAM": "Latin America",
    "MDT": "the Mediterranean", "MEA": "the Middle East", "NAF": "North Africa",
    "NMR": "North America", "PGS": "the Persian Gulf", "SAF": "Southern Africa",
    "SAM": "South America", "SAS": "South Asia", "SCN": "Scandinavia",
    "SEA": "Southeast Asia", "WAF": "West Africa", "WST": "the West",
  ]

  /// The party of a FIPS 10-4 country code.
  static func party(fips code: String) -> Party.Code? { byFIPS[code] }

  private static let byFIPS: [String: Party.Code] = Dictionary(
    fips.split(whereSeparator: \.isWhitespace).map { pair in
      (String(pair.prefix(2)), String(pair.dropFirst(3)))
    }, uniquingKeysWith: { first, _ in first })

  /// FIPS 10-4, with its last changes, beside ISO 3166-1 alpha-3.
  private static let fips = """
    AA:ABW AC:ATG AE:ARE AF:AFG AG:DZA AJ:AZE AL:ALB AM:ARM AN:AND AO:AGO AQ:ASM AR:ARG AS:AUS
    AT:AUS AU:AUT AV:AIA AX:GBR AY:ATA BA:BHR BB:BRB BC:BWA BD:BMU BE:BEL BF:BHS BG:BGD BH:BLZ
    BK:BIH BL:BOL BM:MMR BN:BEN BO:BLR BP:SLB BQ:UMI BR:BRA BS:ATF BT:BTN BU:BGR BV:BVT BX:BRN
    BY:BDI CA:CAN CB:KHM CD:TCD CE:LKA CF:COG CG:COD CH:CHN CI:CHL CJ:CYM CK:CCK CM:CMR CN:COM
    CO:COL CQ:MNP CR:AUS CS:CRI CT:CAF CU:CUB CV:CPV CW:COK CY:CYP DA:DNK DJ:DJI DO:DMA DQ:UMI
    DR:DOM DX:GBR EC:ECU EG:EGY EI:IRL EK:GNQ EN:EST ER:ERI ES:SLV ET:ETH EU:ATF EZ:CZE FG:GUF
    FI:FIN FJ:FJI FK:FLK FM:FSM FO:FRO FP:PYF FQ:UMI FR:FRA FS:ATF GA:GMB GB:GAB GG:GEO GH:GHA
    GI:GIB GJ:GRD GK:GGY GL:GRL GM:DEU GO:ATF GP:GLP GQ:GUM GR:GRC GT:GTM GV:GIN GY:GUY GZ:PSE
    HA:HTI HK:HKG HM:HMD HO:HND HQ:UMI HR:HRV HU:HUN IC:ISL ID:IDN IM:IMN IN:IND IO:IOT IP:FRA
    IR:IRN IS:ISR IT:ITA IV:CIV IZ:IRQ JA:JPN JE:JEY JM:JAM JN:SJM JO:JOR JQ:UMI JU:ATF KE:KEN
    KG:KGZ KN:PRK KQ:UMI KR:KIR KS:KOR KT:CXR KU:KWT KV:XKX KZ:KAZ LA:LAO LE:LBN LG:LVA LH:LTU
    LI:LBR LO:SVK LQ:UMI LS:LIE LT:LSO LU:LUX LY:LBY MA:MDG MB:MTQ MC:MAC MD:MDA MF:MYT MG:MNG
    MH:MSR MI:MWI MJ:MNE MK:MKD ML:MLI MN:MCO MO:MAR MP:MUS MQ:UMI MR:MRT MT:MLT MU:OMN MV:MDV
    MX:MEX MY:MYS MZ:MOZ NC:NCL NE:NIU NF:NFK NG:NER NH:VUT NI:NGA NL:NLD NN:SXM NO:NOR NP:NPL
    NR:NRU NS:SUR NT:ANHH NU:NIC NZ:NZL OC:ATA OD:SSD PA:PRY PC:PCN PE:PER PF:CHN PG:CHN PK:PAK
    PL:POL PM:PAN PO:PRT PP:PNG PS:PLW PU:GNB QA:QAT RE:REU RI:SRB RM:MHL RN:MAF RO:ROU RP:PHL
    RQ:PRI RS:RUS RW:RWA SA:SAU SB:SPM SC:KNA SE:SYC SF:ZAF SG:SEN SH:SHN SI:SVN SL:SLE SM:SMR
    SN:SGP SO:SOM SP:ESP ST:LCA SU:SDN SV:SJM SW:SWE SX:SGS SY:SYR SZ:CHE TB:BLM TD:TTO TE:ATF
    TH:THA TI:TJK TK:TCA TL:TKL TN:TON TO:TGO TP:STP TS:TUN TT:TLS TU:TUR TV:TUV TW:TWN TX:TKM
    TZ:TZA UC:CUW UG:UGA UK:GBR UP:UKR US:USA UV:BFA UY:URY UZ:UZB VC:VCT VE:VEN VI:VGB VM:VNM
    VQ:VIR VT:VAT WA:NAM WE:PSE WF:WLF WI:ESH WQ:UMI WS:WSM WZ:SWZ YI:CSXX YM:YEM YO:YUCS ZA:ZMB
    ZI:ZWE
    """
}
