/// The committed rows of the party table: current states, former states and bodies.
extension PartyTable {
  /// One party a line: code|name|adjective|aliases separated by ;|years|successors separated by ;
  ///
  /// Current states and territories (ISO 3166-1 alpha-3) come first, then former ones (ISO 3166-3
  /// alpha-4), then claimed states and bodies under short codes of their own. Years are
  /// `first-last`, either side empty, and tell when a party exists in this form.
  static let rows = """
    ABW|Aruba|Aruban||1986-|
    AFG|Afghanistan|Afghan|Islamic Republic of Afghanistan;Islamic Emirate of Afghanistan;Democratic Republic of Afghanistan;افغانستان||
    AGO|Angola|Angolan|Republic of Angola;People's Republic of Angola|1975-|
    AIA|Anguilla|Anguillan|||
    ALA|Åland Islands|Åland|Åland;Ahvenanmaa||
    ALB|Albania|Albanian|Republic of Albania;People's Socialist Republic of Albania;People's Republic of Albania;Shqipëria;Shqipëri||
    AND|Andorra|Andorran|Principality of Andorra||
    ARE|United Arab Emirates|Emirati|UAE;U.A.E.;Emirates;الإمارات;الإمارات العربية المتحدة;U A E|1971-|
    ARG|Argentina|Argentine|Argentine Republic;República Argentina||
    ARM|Armenia|Armenian|Republic of Armenia;Հայաստան|1991-|
    ASM|American Samoa|American Samoan|||
    ATA|Antarctica|Antarctic|||
    ATF|French Southern Territories|French Southern Territories|French Southern and Antarctic Lands;TAAF||
    ATG|Antigua and Barbuda|Antiguan|Antigua|1981-|
    AUS|Australia|Australian|Commonwealth of Australia||
    AUT|Austria|Austrian|Republic of Austria;Österreich||
    AZE|Azerbaijan|Azerbaijani|Republic of Azerbaijan;Azərbaycan|1991-|
    BDI|Burundi|Burundian|Republic of Burundi|1962-|
    BEL|Belgium|Belgian|Kingdom of Belgium;België;Belgique||
    BEN|Benin|Beninese|Republic of Benin;People's Republic of Benin|1975-|
    BES|Caribbean Netherlands|Caribbean Dutch|Bonaire, Sint Eustatius and Saba;BES Islands|2010-|
    BFA|Burkina Faso|Burkinabe|Burkina|1984-|
    BGD|Bangladesh|Bangladeshi|People's Republic of Bangladesh;বাংলাদেশ|1971-|
    BGR|Bulgaria|Bulgarian|Republic of Bulgaria;People's Republic of Bulgaria;България||
    BHR|Bahrain|Bahraini|Kingdom of Bahrain;البحرين|1971-|
    BHS|Bahamas|Bahamian|The Bahamas;Commonwealth of The Bahamas|1973-|
    BIH|Bosnia and Herzegovina|Bosnian|Bosnia;Bosnia-Herzegovina;Bosna i Hercegovina;Босна и Херцеговина;Bosnia & Herzegovina;Bosnia Herzegovina;B&H;BiH|1992-|
    BLM|Saint Barthélemy|Saint Barthélemy|St Barts;St Barthélemy||
    BLR|Belarus|Belarusian|Republic of Belarus;Беларусь;Белоруссия;Weißrussland;Biélorussie;Bielorrusia;Bielorrússia|1991-|
    BLZ|Belize|Belizean|British Honduras|1981-|
    BMU|Bermuda|Bermudian|Bermudas||
    BOL|Bolivia|Bolivian|Plurinational State of Bolivia;Republic of Bolivia||
    BRA|Brazil|Brazilian|Federative Republic of Brazil;Brasil||
    BRB|Barbados|Barbadian||1966-|
    BRN|Brunei|Bruneian|Brunei Darussalam;Nation of Brunei|1984-|
    BTN|Bhutan|Bhutanese|Kingdom of Bhutan;འབྲུག་ཡུལ||
    BVT|Bouvet Island|Bouvet Island|Bouvetøya||
    BWA|Botswana|Botswanan|Republic of Botswana|1966-|
    CAF|Central African Republic|Central African|CAR;Central African Empire;République centrafricaine;Central African Rep.;C.A.R.|1960-|
    CAN|Canada|Canadian|||
    CCK|Cocos (Keeling) Islands|Cocos Islands|Cocos Islands;Keeling Islands||
    CHE|Switzerland|Swiss|Swiss Confederation;Schweiz;Suisse;Svizzera||
    CHL|Chile|Chilean|Republic of Chile||
    CHN|China|Chinese|People's Republic of China;PRC;P.R.C.;PR China;Mainland China;中国;中國;中华人民共和国;中華人民共和國;중국;Китай;КНР|1949-|
    CIV|Côte d'Ivoire|Ivorian|Ivory Coast;Republic of Côte d'Ivoire;Republic of Ivory Coast;Cote dIvoire;Cote d Ivoire;Elfenbeinküste;Costa de Marfil;Costa do Marfim|1960-|
    CMR|Cameroon|Cameroonian|Republic of Cameroon;United Republic of Cameroon;Cameroun|1960-|
    COD|DR Congo|Congolese|Democratic Republic of the Congo;Democratic Republic of Congo;DRC;Congo-Kinshasa;Congo (Kinshasa);Congo, Dem. Rep.;DROC;D.R. Congo;DRCongo;Congo (DRC);Congo DR|1960-|
    COG|Republic of the Congo|Congolese|Republic of Congo;Congo Republic;Congo-Brazzaville;People's Republic of the Congo;Congo (Brazzaville);Congo, Rep.|1960-|
    COK|Cook Islands|Cook Islands||1965-|
    COL|Colombia|Colombian|Republic of Colombia||
    COM|Comoros|Comorian|Union of the Comoros;Comoro Islands|1975-|
    CPV|Cape Verde|Cape Verdean|Cabo Verde;Republic of Cabo Verde;Republic of Cape Verde|1975-|
    CRI|Costa Rica|Costa Rican|Republic of Costa Rica||
    CUB|Cuba|Cuban|Republic of Cuba||
    CUW|Curaçao|Curaçaoan||2010-|
    CXR|Christmas Island|Christmas Island|||
    CYM|Cayman Islands|Caymanian|Caymans||
    CYP|Cyprus|Cypriot|Republic of Cyprus;Κύπρος|1960-|
    CZE|Czechia|Czech|Czech Republic;Česko;Česká republika;Czech Rep.;Czech|1993-|
    DEU|Germany|German|Federal Republic of Germany;West Germany;FRG;Deutschland;Bundesrepublik Deutschland|1949-|
    DJI|Djibouti|Djiboutian|Republic of Djibouti|1977-|
    DMA|Dominica|Dominican|Commonwealth of Dominica|1978-|
    DNK|Denmark|Danish|Kingdom of Denmark;Danmark||
    DOM|Dominican Republic|Dominican|República Dominicana;Dominican Rep.||
    DZA|Algeria|Algerian|People's Democratic Republic of Algeria;الجزائر|1962-|
    ECU|Ecuador|Ecuadorian|Republic of Ecuador||
    EGY|Egypt|Egyptian|Arab Republic of Egypt;United Arab Republic;UAR;مصر||
    ERI|Eritrea|Eritrean|State of Eritrea|1993-|
    ESH|Western Sahara|Sahrawi|Sahrawi Republic;Sahrawi Arab Democratic Republic;SADR;Polisario;Polisario Front;Spanish Sahara||
    ESP|Spain|Spanish|Kingdom of Spain;España||
    EST|Estonia|Estonian|Republic of Estonia;Eesti|1991-|
    ETH|Ethiopia|Ethiopian|Federal Democratic Republic of Ethiopia;People's Democratic Republic of Ethiopia;ኢትዮጵያ||
    FIN|Finland|Finnish|Republic of Finland;Suomi||
    FJI|Fiji|Fijian|Republic of Fiji|1970-|
    FLK|Falkland Islands|Falkland Islands|Falklands;Malvinas;Islas Malvinas||
    FRA|France|French|French Republic;République française||
    FRO|Faroe Islands|Faroese|Faroes;Føroyar||
    FSM|Micronesia|Micronesian|Federated States of Micronesia;Micronesia, Fed. Sts.;Fed. States of Micronesia|1986-|
    GAB|Gabon|Gabonese|Gabonese Republic|1960-|
    GBR|United Kingdom|British|UK;U.K.;Britain;Great Britain;United Kingdom of Great Britain and Northern Ireland;England;Scotland;Wales;Northern Ireland;Great Britain and Northern Ireland;United Kingdom of Great Britain||
    GEO|Georgia|Georgian|Republic of Georgia;საქართველო|1991-|
    GGY|Guernsey|Guernsey|Bailiwick of Guernsey||
    GHA|Ghana|Ghanaian|Republic of Ghana|1957-|
    GIB|Gibraltar|Gibraltarian|||
    GIN|Guinea|Guinean|Republic of Guinea;Guinea-Conakry;People's Revolutionary Republic of Guinea|1958-|
    GLP|Guadeloupe|Guadeloupean|||
    GMB|Gambia|Gambian|The Gambia;Republic of The Gambia|1965-|
    GNB|Guinea-Bissau|Bissau-Guinean|Republic of Guinea-Bissau|1973-|
    GNQ|Equatorial Guinea|Equatorial Guinean|Republic of Equatorial Guinea|1968-|
    GRC|Greece|Greek|Hellenic Republic;Ελλάδα||
    GRD|Grenada|Grenadian||1974-|
    GRL|Greenland|Greenlandic|Kalaallit Nunaat||
    GTM|Guatemala|Guatemalan|Republic of Guatemala||
    GUF|French Guiana|French Guianese|Guyane||
    GUM|Guam|Guamanian|||
    GUY|Guyana|Guyanese|Co-operative Republic of Guyana|1966-|
    HKG|Hong Kong|Hong Kong|Hong Kong SAR;Hongkong;香港;China, Hong Kong SAR;China, Hong Kong Special Administrative Region;Hong Kong SAR, China;Hong Kong Special Administrative Region;Hong Kong, China;China Hong Kong||
    HMD|Heard Island and McDonald Islands|Heard Island and McDonald Islands|Heard Island||
    HND|Honduras|Honduran|Republic of Honduras||
    HRV|Croatia|Croatian|Republic of Croatia;Hrvatska|1991-|
    HTI|Haiti|Haitian|Republic of Haiti||
    HUN|Hungary|Hungarian|Hungarian People's Republic;Republic of Hungary;Magyarország||
    IDN|Indonesia|Indonesian|Republic of Indonesia||
    IMN|Isle of Man|Manx|||
    IND|India|Indian|Republic of India;Bharat;भारत|1947-|
    IOT|British Indian Ocean Territory|British Indian Ocean Territory|Chagos;Chagos Archipelago||
    IRL|Ireland|Irish|Republic of Ireland;Éire;Irish Republic||
    IRN|Iran|Iranian|Islamic Republic of Iran;ایران;جمهوری اسلامی ایران||
    IRQ|Iraq|Iraqi|Republic of Iraq;العراق||
    ISL|Iceland|Icelandic|Republic of Iceland;Ísland||
    ISR|Israel|Israeli|State of Israel;ישראל|1948-|
    ITA|Italy|Italian|Italian Republic;Italia||
    JAM|Jamaica|Jamaican||1962-|
    JEY|Jersey|Jersey|Bailiwick of Jersey||
    JOR|Jordan|Jordanian|Hashemite Kingdom of Jordan;Transjordan;الأردن|1946-|
    JPN|Japan|Japanese|State of Japan;Nippon;Nihon;日本;日本国;日本國;일본||
    KAZ|Kazakhstan|Kazakh|Republic of Kazakhstan;Қазақстан;Казахстан|1991-|
    KEN|Kenya|Kenyan|Republic of Kenya|1963-|
    KGZ|Kyrgyzstan|Kyrgyz|Kyrgyz Republic;Кыргызстан;Киргизия|1991-|
    KHM|Cambodia|Cambodian|Kingdom of Cambodia;Kampuchea;Democratic Kampuchea;People's Republic of Kampuchea;Khmer Republic;កម្ពុជា|1953-|
    KIR|Kiribati|I-Kiribati|Republic of Kiribati|1979-|
    KNA|Saint Kitts and Nevis|Kittitian|St Kitts and Nevis;St Kitts;Saint Kitts;Federation of Saint Christopher and Nevis|1983-|
    KOR|South Korea|South Korean|Republic of Korea;ROK;R.O.K.;대한민국;한국;남한;남조선;韩国;韓國;韓国;大韓民國;南朝鲜;Южная Корея;Республика Корея;ROKorea;R. of Korea;R.O. Korea;Republic Korea;Korea ROK;S. Korea;SKorea;République de Corée;República de Corea;República da Coreia;Republik Korea;大韩民国;大韓民国;Корея Южная|1948-|
    KWT|Kuwait|Kuwaiti|State of Kuwait;الكويت|1961-|
    LAO|Laos|Laotian|Lao People's Democratic Republic;Lao PDR;LPDR;Kingdom of Laos;ລາວ;Lao People's Dem. Rep.;Lao;Lao P.D.R.;Laos PDR|1953-|
    LBN|Lebanon|Lebanese|Lebanese Republic;Republic of Lebanon;لبنان||
    LBR|Liberia|Liberian|Republic of Liberia||
    LBY|Libya|Libyan|State of Libya;Libyan Arab Jamahiriya;Socialist People's Libyan Arab Jamahiriya;Libyan Arab Republic;ليبيا|1951-|
    LCA|Saint Lucia|Saint Lucian|St Lucia|1979-|
    LIE|Liechtenstein|Liechtenstein|Principality of Liechtenstein||
    LKA|Sri Lanka|Sri Lankan|Democratic Socialist Republic of Sri Lanka;Ceylon;இலங்கை|1948-|
    LSO|Lesotho|Basotho|Kingdom of Lesotho|1966-|
    LTU|Lithuania|Lithuanian|Republic of Lithuania;Lietuva|1990-|
    LUX|Luxembourg|Luxembourgish|Grand Duchy of Luxembourg;Luxemburg||
    LVA|Latvia|Latvian|Republic of Latvia;Latvija|1991-|
    MAC|Macau|Macanese|Macao;Macao SAR;Macau SAR;澳门;澳門;China, Macao SAR;China, Macau SAR;China, Macao Special Administrative Region;Macao SAR, China;Macao Special Administrative Region;Macao, China||
    MAF|Saint Martin|Saint-Martinois|St Martin;Collectivity of Saint Martin||
    MAR|Morocco|Moroccan|Kingdom of Morocco;المغرب|1956-|
    MCO|Monaco|Monégasque|Principality of Monaco||
    MDA|Moldova|Moldovan|Republic of Moldova;Moldavia;Молдавия|1991-|
    MDG|Madagascar|Malagasy|Republic of Madagascar;Democratic Republic of Madagascar;Malagasy Republic|1960-|
    MDV|Maldives|Maldivian|Republic of Maldives;Maldive Islands|1965-|
    MEX|Mexico|Mexican|United Mexican States;Estados Unidos Mexicanos||
    MHL|Marshall Islands|Marshallese|Republic of the Marshall Islands|1986-|
    MKD|North Macedonia|Macedonian|Republic of North Macedonia;Macedonia;Republic of Macedonia;FYROM;Former Yugoslav Republic of Macedonia;Северна Македонија;Македонија;The former Yugoslav Republic of Macedonia;TFYR Macedonia;F.Y.R. Macedonia;FYR Macedonia|1991-|
    MLI|Mali|Malian|Republic of Mali|1960-|
    MLT|Malta|Maltese|Republic of Malta|1964-|
    MMR|Myanmar|Burmese|Republic of the Union of Myanmar;Union of Myanmar;Burma;မြန်မာ|1989-|
    MNE|Montenegro|Montenegrin|Republic of Montenegro;Crna Gora;Црна Гора|2006-|
    MNG|Mongolia|Mongolian|Mongolian People's Republic;MPR;Outer Mongolia;Монгол;Монгол Улс||
    MNP|Northern Mariana Islands|Northern Mariana Islands|Northern Marianas;Commonwealth of the Northern Mariana Islands;CNMI||
    MOZ|Mozambique|Mozambican|Republic of Mozambique;People's Republic of Mozambique;Moçambique|1975-|
    MRT|Mauritania|Mauritanian|Islamic Republic of Mauritania;موريتانيا|1960-|
    MSR|Montserrat|Montserratian|||
    MTQ|Martinique|Martinican|||
    MUS|Mauritius|Mauritian|Republic of Mauritius|1968-|
    MWI|Malawi|Malawian|Republic of Malawi;Nyasaland|1964-|
    MYS|Malaysia|Malaysian|Federation of Malaya;Malaya|1957-|
    MYT|Mayotte|Mahoran|||
    NAM|Namibia|Namibian|Republic of Namibia;South West Africa|1990-|
    NCL|New Caledonia|New Caledonian|Nouvelle-Calédonie||
    NER|Niger|Nigerien|Republic of the Niger;Republic of Niger|1960-|
    NFK|Norfolk Island|Norfolk Island|||
    NGA|Nigeria|Nigerian|Federal Republic of Nigeria|1960-|
    NIC|Nicaragua|Nicaraguan|Republic of Nicaragua||
    NIU|Niue|Niuean||1974-|
    NLD|Netherlands|Dutch|The Netherlands;Kingdom of the Netherlands;Holland;Nederland||
    NOR|Norway|Norwegian|Kingdom of Norway;Norge;Noreg||
    NPL|Nepal|Nepali|Federal Democratic Republic of Nepal;Kingdom of Nepal;नेपाल||
    NRU|Nauru|Nauruan|Republic of Nauru|1968-|
    NZL|New Zealand|New Zealand|Aotearoa||
    OMN|Oman|Omani|Sultanate of Oman;Muscat and Oman;سلطنة عمان||
    PAK|Pakistan|Pakistani|Islamic Republic of Pakistan;پاکستان|1947-|
    PAN|Panama|Panamanian|Republic of Panama||
    PCN|Pitcairn Islands|Pitcairn|Pitcairn;Pitcairn Island||
    PER|Peru|Peruvian|Republic of Peru||
    PHL|Philippines|Philippine|Republic of the Philippines;The Philippines;Pilipinas|1946-|
    PLW|Palau|Palauan|Republic of Palau;Belau|1994-|
    PNG|Papua New Guinea|Papua New Guinean|Independent State of Papua New Guinea|1975-|
    POL|Poland|Polish|Republic of Poland;Polish People's Republic;Polska||
    PRI|Puerto Rico|Puerto Rican|Commonwealth of Puerto Rico;Porto Rico||
    PRK|North Korea|North Korean|Democratic People's Republic of Korea;DPRK;D.P.R.K.;DPR Korea;N. Korea;조선민주주의인민공화국;조선;북한;북조선;朝鲜;朝鮮;北朝鮮;北韓;朝鲜民主主义人民共和国;朝鮮民主主義人民共和国;朝鮮民主主義人民共和國;КНДР;Северная Корея;Корейская Народно-Демократическая Республика;Democratic People's Republic;Democratic People’s Rep. of Korea;D.P.R. of Korea;D.P.R. Korea;DPR of Korea;Korea DPR;Korea, Dem. Rep.;Korea PDR;North-Korea;NKorea;Democratic Korea;People's Democratic Republic of Korea;République populaire démocratique de Corée;RPDC;República Popular Democrática de Corea;República Popular Democrática da Coreia;Demokratische Volksrepublik Korea;DVRK;朝鲜人民共和国;Democratic Republic of Korea;Корея Северная|1948-|
    PRT|Portugal|Portuguese|Portuguese Republic||
    PRY|Paraguay|Paraguayan|Republic of Paraguay||
    PSE|Palestine|Palestinian|State of Palestine;Palestinian Authority;Palestinian National Authority;Palestinian Territories;Palestine Liberation Organization;Palestine Liberation Organisation;PLO;فلسطين;West Bank;West Bank and Gaza;West Bank and Gaza Strip;Gaza Strip;Gaza;Occupied Palestinian Territory;Occupied Palestinian Territories;Palestinian Territory;Palestinian National Territories|1964-|
    PYF|French Polynesia|French Polynesian|Tahiti;Polynésie française||
    QAT|Qatar|Qatari|State of Qatar;قطر|1971-|
    REU|Réunion|Réunionese|La Réunion||
    ROU|Romania|Romanian|Rumania;Socialist Republic of Romania;Romanian People's Republic||
    RUS|Russia|Russian|Russian Federation;Россия;Российская Федерация;РФ;러시아;俄罗斯;ロシア;Russian Fed.;Russian Federation (Russia);R.F.|1991-|
    RWA|Rwanda|Rwandan|Republic of Rwanda|1962-|
    SAU|Saudi Arabia|Saudi|Kingdom of Saudi Arabia;KSA;السعودية;المملكة العربية السعودية||
    SDN|Sudan|Sudanese|Republic of the Sudan;Republic of Sudan;السودان|1956-|
    SEN|Senegal|Senegalese|Republic of Senegal|1960-|
    SGP|Singapore|Singaporean|Republic of Singapore;新加坡|1965-|
    SGS|South Georgia and the South Sandwich Islands|South Georgia|South Georgia||
    SHN|Saint Helena, Ascension and Tristan da Cunha|Saint Helenian|Saint Helena;St Helena||
    SJM|Svalbard and Jan Mayen|Svalbard|Svalbard;Spitsbergen||
    SLB|Solomon Islands|Solomon Islands|Solomons|1978-|
    SLE|Sierra Leone|Sierra Leonean|Republic of Sierra Leone|1961-|
    SLV|El Salvador|Salvadoran|Republic of El Salvador||
    SMR|San Marino|Sammarinese|Republic of San Marino||
    SOM|Somalia|Somali|Federal Republic of Somalia;Somali Republic;Somali Democratic Republic|1960-|
    SPM|Saint Pierre and Miquelon|Saint-Pierrais|St Pierre and Miquelon;Saint-Pierre-et-Miquelon||
    SRB|Serbia|Serbian|Republic of Serbia;Србија;Srbija|2006-|
    SSD|South Sudan|South Sudanese|Republic of South Sudan|2011-|
    STP|São Tomé and Príncipe|São Toméan|Democratic Republic of São Tomé and Príncipe;Sao Tome & Principe;Sao Tome|1975-|
    SUR|Suriname|Surinamese|Republic of Suriname;Surinam;Dutch Guiana|1975-|
    SVK|Slovakia|Slovak|Slovak Republic;Slovensko|1993-|
    SVN|Slovenia|Slovenian|Republic of Slovenia;Slovenija|1991-|
    SWE|Sweden|Swedish|Kingdom of Sweden;Sverige||
    SWZ|Eswatini|Swazi|Kingdom of Eswatini;Swaziland;Kingdom of Swaziland|1968-|
    SXM|Sint Maarten|Sint Maarten|St Maarten|2010-|
    SYC|Seychelles|Seychellois|Republic of Seychelles|1976-|
    SYR|Syria|Syrian|Syrian Arab Republic;سوريا;سورية;Syrian AR||
    TCA|Turks and Caicos Islands|Turks and Caicos|Turks and Caicos||
    TCD|Chad|Chadian|Republic of Chad;Tchad;تشاد|1960-|
    TGO|Togo|Togolese|Togolese Republic|1960-|
    THA|Thailand|Thai|Kingdom of Thailand;Siam;ไทย;ประเทศไทย||
    TJK|Tajikistan|Tajik|Republic of Tajikistan;Тоҷикистон;Таджикистан|1991-|
    TKL|Tokelau|Tokelauan|||
    TKM|Turkmenistan|Turkmen|Туркменистан;Turkmenia|1991-|
    TLS|Timor-Leste|Timorese|East Timor;Democratic Republic of Timor-Leste;Timor Leste;Timor|2002-|
    TON|Tonga|Tongan|Kingdom of Tonga|1970-|
    TTO|Trinidad and Tobago|Trinidadian|Republic of Trinidad and Tobago;Trinidad|1962-|
    TUN|Tunisia|Tunisian|Republic of Tunisia;Tunisian Republic;تونس|1956-|
    TUR|Turkey|Turkish|Türkiye;Republic of Turkey;Republic of Türkiye;Türkiye Cumhuriyeti||
    TUV|Tuvalu|Tuvaluan||1978-|
    TWN|Taiwan|Taiwanese|Republic of China;ROC;R.O.C.;Chinese Taipei;Formosa;Taiwan, Province of China;台湾;台灣;臺灣;中華民國;中华民国;대만;China, Taiwan Province of;Taiwan Province of China;China, Republic of;Taiwan (Republic of China);Taiwan, Republic of China||
    TZA|Tanzania|Tanzanian|United Republic of Tanzania|1964-|
    UGA|Uganda|Ugandan|Republic of Uganda|1962-|
    UKR|Ukraine|Ukrainian|The Ukraine;Україна;Украина|1991-|
    UMI|US Minor Outlying Islands|US Minor Outlying Islands|United States Minor Outlying Islands||
    URY|Uruguay|Uruguayan|Oriental Republic of Uruguay||
    USA|United States|American|United States of America;US;U.S.;USA;U.S.A.;America;미국;美国;美國;アメリカ;США;United States of North America;U.S. of America;US of A;United States (US)||
    UZB|Uzbekistan|Uzbek|Republic of Uzbekistan;O'zbekiston;Узбекистан|1991-|
    VAT|Holy See|Vatican|Vatican;The Vatican;Vatican City;Vatican City State;Città del Vaticano;Holy See (Vatican City State);Holy See (Vatican City);Vatican (Holy See);Vatican See||
    VCT|Saint Vincent and the Grenadines|Vincentian|St Vincent and the Grenadines;Saint Vincent;St Vincent|1979-|
    VEN|Venezuela|Venezuelan|Bolivarian Republic of Venezuela;Republic of Venezuela||
    VGB|British Virgin Islands|British Virgin Islands|Virgin Islands (British);BVI||
    VIR|US Virgin Islands|US Virgin Islands|United States Virgin Islands;Virgin Islands (U.S.);USVI||
    VNM|Vietnam|Vietnamese|Socialist Republic of Vietnam;Socialist Republic of Viet Nam;Viet Nam;SRV;Việt Nam;베트남;越南;S.R. Vietnam;Viet-Nam;Viet Nam, Socialist Republic of|1976-|
    VUT|Vanuatu|Ni-Vanuatu|Republic of Vanuatu|1980-|
    WLF|Wallis and Futuna|Wallisian|Wallis and Futuna Islands||
    WSM|Samoa|Samoan|Independent State of Samoa;Western Samoa|1962-|
    YEM|Yemen|Yemeni|Republic of Yemen;Yemen Arab Republic;North Yemen;YAR;اليمن||
    ZAF|South Africa|South African|Republic of South Africa;RSA;Union of South Africa;Suid-Afrika||
    ZMB|Zambia|Zambian|Republic of Zambia;Northern Rhodesia|1964-|
    ZWE|Zimbabwe|Zimbabwean|Republic of Zimbabwe|1980-|
    AIDJ|French Afars and Issas|French Afars and Issas|French Territory of the Afars and the Issas;French Somaliland|-1977|DJI
    ANHH|Netherlands Antilles|Netherlands Antillean|Dutch Antilles|1954-2010|BES;CUW;SXM
    BQAQ|British Antarctic Territory|British Antarctic Territory||-1979|ATA
    BUMM|Burma (to 1989)|Burmese|Union of Burma;Socialist Republic of the Union of Burma|1948-1989|MMR
    BYAA|Byelorussian SSR|Byelorussian|Byelorussia;Belorussia;Belorussian SSR;Byelorussian Soviet Socialist Republic;БССР|-1991|BLR
    CSHH|Czechoslovakia|Czechoslovak|Czechoslovak Socialist Republic;Czechoslovak Republic;Czech and Slovak Federative Republic;ČSSR;Československo|-1992|CZE;SVK
    CSXX|Serbia and Montenegro|Serbian-Montenegrin|State Union of Serbia and Montenegro;Srbija i Crna Gora|2003-2006|SRB;MNE
    CTKI|Canton and Enderbury Islands|Canton and Enderbury Islands||-1979|KIR
    DDDE|East Germany|East German|German Democratic Republic;GDR;DDR;Deutsche Demokratische Republik|1949-1990|DEU
    DYBJ|Dahomey|Dahomeyan|Republic of Dahomey|1960-1975|BEN
    FQHH|French Southern and Antarctic Territories|French Southern and Antarctic Territories||-1979|ATF;ATA
    FXFR|Metropolitan France|Metropolitan French|France, Metropolitan|-1997|FRA
    GEHH|Gilbert and Ellice Islands|Gilbert and Ellice Islands||-1976|KIR;TUV
    HVBF|Upper Volta|Upper Voltan|Republic of Upper Volta;Haute-Volta|1960-1984|BFA
    JTUM|Johnston Island|Johnston Island|Johnston Atoll|-1986|UMI
    MIUM|Midway Islands|Midway Islands|Midway Atoll|-1986|UMI
    NHVU|New Hebrides|New Hebridean||-1980|VUT
    NQAQ|Dronning Maud Land|Dronning Maud Land|Queen Maud Land|-1983|ATA
    NTHH|Neutral Zone (Iraq and Saudi Arabia)|Neutral Zone|Saudi–Iraqi Neutral Zone;Iraq–Saudi Arabia Neutral Zone|-1991|IRQ;SAU
    PCHH|Trust Territory of the Pacific Islands|Pacific Islands Trust Territory|Pacific Islands (trust territory)|1947-1986|FSM;MHL;MNP;PLW
    PUUM|US Miscellaneous Pacific Islands|US Miscellaneous Pacific Islands|United States Miscellaneous Pacific Islands|-1986|UMI
    PZPA|Panama Canal Zone|Panama Canal Zone|Canal Zone|-1979|PAN
    RHZW|Rhodesia|Rhodesian|Southern Rhodesia;Republic of Rhodesia;Zimbabwe Rhodesia|-1980|ZWE
    SKIN|Sikkim|Sikkimese|Kingdom of Sikkim|-1975|IND
    SUHH|Soviet Union|Soviet|USSR;U.S.S.R.;Union of Soviet Socialist Republics;СССР;Советский Союз;Союз Советских Социалистических Республик;소련;苏联;ソ連|-1991|RUS;UKR;BLR;ARM;AZE;EST;GEO;KAZ;KGZ;LTU;LVA;MDA;TJK;TKM;UZB
    TPTL|East Timor (to 2002)|East Timorese|Portuguese Timor|-2002|TLS
    VDVN|North Vietnam|North Vietnamese|Democratic Republic of Vietnam;Democratic Republic of Viet Nam;DRV;DRVN;Việt Nam Dân chủ Cộng hòa|1945-1976|VNM
    WKUM|Wake Island|Wake Island|Wake Atoll|-1986|UMI
    HWI|Hawaii (to 1898)|Hawaiian|Kingdom of Hawaii;Republic of Hawaii;Hawaiian Kingdom;Kingdom of the Hawaiian Islands;Sandwich Islands|1795-1898|USA
    YDYE|South Yemen|South Yemeni|People's Democratic Republic of Yemen;Democratic Yemen;PDRY;People's Republic of South Yemen|1967-1990|YEM
    YUCS|Yugoslavia|Yugoslav|Socialist Federal Republic of Yugoslavia;SFRY;Federal People's Republic of Yugoslavia;Federal Republic of Yugoslavia;FRY;Jugoslavija;Југославија|-2003|CSXX;BIH;HRV;MKD;MNE;SRB;SVN
    ZRCD|Zaire|Zairian|Republic of Zaire;Zaïre|1971-1997|COD
    XKX|Kosovo|Kosovar|Republic of Kosovo;Kosova|2008-|
    DNR|Donetsk People's Republic (claimed)|Donetsk|Donetsk People's Republic;DPR;Донецкая Народная Республика;ДНР|2014-2022|
    LNR|Luhansk People's Republic (claimed)|Luhansk|Luhansk People's Republic;Lugansk People's Republic;LPR;Луганская Народная Республика;ЛНР|2014-2022|
    UN|United Nations|United Nations|U.N.;UNO;United Nations Organization;United Nations Organisation;유엔;联合国;ООН||
    UNC|United Nations Command|United Nations Command|UN Command|1950-|
    UNDP|United Nations Development Programme|United Nations Development Programme|UN Development Programme;United Nations Development Program|1965-|
    UNESCO|UNESCO|UNESCO|United Nations Educational, Scientific and Cultural Organization||
    UNFPA|United Nations Population Fund|United Nations Population Fund|UN Population Fund|1969-|
    UNHCR|UN refugee agency|UN refugee agency|United Nations High Commissioner for Refugees;UN High Commissioner for Refugees|1950-|
    UNICEF|UNICEF|UNICEF|United Nations Children's Fund;UN Children's Fund;United Nations International Children's Emergency Fund|1946-|
    FAO|Food and Agriculture Organization|Food and Agriculture Organization|Food and Agriculture Organisation;Food and Agriculture Organization of the United Nations||
    IAEA|International Atomic Energy Agency|International Atomic Energy Agency|МАГАТЭ|1957-|
    WFP|World Food Programme|World Food Programme|World Food Program;UN World Food Programme;United Nations World Food Programme|1961-|
    WHO|World Health Organization|World Health Organization|World Health Organisation|1948-|
    IMF|International Monetary Fund|International Monetary Fund|||
    WB|World Bank|World Bank|World Bank Group;International Bank for Reconstruction and Development;IBRD||
    WTO|World Trade Organization|World Trade Organization|World Trade Organisation|1995-|
    EU|European Union|European Union|E.U.;European Communities;European Community;European Economic Community;EC;EEC;European Commission|1958-|
    AU|African Union|African Union|Organisation of African Unity;Organization of African Unity;OAU|1963-|
    ARAB|Arab League|Arab League|League of Arab States;جامعة الدول العربية||
    ASEAN|ASEAN|ASEAN|Association of Southeast Asian Nations;Association of South-East Asian Nations|1967-|
    BRICS|BRICS|BRICS|BRIC;БРИКС|2009-|
    CIS|Commonwealth of Independent States|Commonwealth of Independent States|СНГ;Содружество Независимых Государств|1991-|
    COMECON|Comecon|Comecon|Council for Mutual Economic Assistance;CMEA;СЭВ|1949-1991|
    CSTO|Collective Security Treaty Organization|Collective Security Treaty Organization|Collective Security Treaty Organisation;ОДКБ|2002-|
    NATO|NATO|NATO|North Atlantic Treaty Organization;North Atlantic Treaty Organisation;North Atlantic Alliance;НАТО|1949-|
    OIC|Organisation of Islamic Cooperation|Organisation of Islamic Cooperation|Organization of Islamic Cooperation;Organisation of the Islamic Conference;Organization of the Islamic Conference|1969-|
    OSCE|OSCE|OSCE|Organization for Security and Co-operation in Europe;Organisation for Security and Cooperation in Europe;Conference on Security and Cooperation in Europe;CSCE;ОБСЕ|1973-|
    SCO|Shanghai Cooperation Organization|Shanghai Cooperation Organization|Shanghai Cooperation Organisation;上海合作组织;ШОС|2001-|
    APEC|Asia-Pacific Economic Cooperation|Asia-Pacific Economic Cooperation||1989-|
    CARICOM|Caribbean Community|Caribbean Community|Caribbean Community and Common Market|1973-|
    COE|Council of Europe|Council of Europe|Conseil de l'Europe|1949-|
    CTBTO|Comprehensive Nuclear-Test-Ban Treaty Organization|Comprehensive Nuclear-Test-Ban Treaty Organization|CTBTO Preparatory Commission|1996-|
    EAEU|Eurasian Economic Union|Eurasian Economic Union|Eurasian Economic Community;ЕАЭС|2015-|
    ECOWAS|ECOWAS|ECOWAS|Economic Community of West African States;CEDEAO|1975-|
    GCC|Gulf Cooperation Council|Gulf Cooperation Council|Cooperation Council for the Arab States of the Gulf|1981-|
    ICC|International Criminal Court|International Criminal Court||2002-|
    ILO|International Labour Organization|International Labour Organization|International Labor Organization;International Labour Organisation|1919-|
    INTERPO|Interpol|Interpol|International Criminal Police Organization;ICPO|1923-|
    OAS|Organization of American States|Organization of American States|Organisation of American States;OEA|1948-|
    OECD|OECD|OECD|Organisation for Economic Co-operation and Development;Organization for Economic Cooperation and Development|1961-|
    OHCHR|UN human rights office|UN human rights office|Office of the United Nations High Commissioner for Human Rights;UN Human Rights Office|1993-|
    OCHA|UN humanitarian office|UN humanitarian office|United Nations Office for the Coordination of Humanitarian Affairs;UN OCHA;UNOCHA|1991-|
    OPCW|Organisation for the Prohibition of Chemical Weapons|Organisation for the Prohibition of Chemical Weapons|Organization for the Prohibition of Chemical Weapons|1997-|
    OPEC|OPEC|OPEC|Organization of the Petroleum Exporting Countries;Organisation of the Petroleum Exporting Countries|1960-|
    SAARC|SAARC|SAARC|South Asian Association for Regional Cooperation|1985-|
    KEDO|Korean Peninsula Energy Development Organization|Korean Peninsula Energy Development Organization|Korean Peninsula Energy Development Organisation|1995-2006|
    FIFA|FIFA|FIFA|Fédération internationale de football association;International Federation of Association Football||
    IOC|International Olympic Committee|International Olympic Committee|Comité international olympique||
    ICRC|International Committee of the Red Cross|International Committee of the Red Cross|Comité international de la Croix-Rouge||
    RED|Red Cross and Red Crescent|Red Cross and Red Crescent|Red Cross;Red Crescent;Red Cross movement;IFRC;International Federation of Red Cross and Red Crescent Societies;International Red Cross and Red Crescent Movement;League of Red Cross Societies||
    """
}
