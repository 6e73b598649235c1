/// The committed rows of the table of leaders.
extension LeaderTable {
  /// One line for each party and time: parties separated by ,|first day|last day|offices separated
  /// by ;|the leader's name, where one line is one leader's. A day left out is always.
  ///
  /// Who is in no line is ruled by nobody known here: its heads of state and of government are at
  /// level `government`.
  static let rows = """
    PRK|1948-09-09|1994-07-08|Prime Minister;President;General Secretary of the Workers' Party of Korea|Kim Il Sung
    PRK|1994-07-08|2011-12-17|General Secretary of the Workers' Party of Korea;Chairman of the National Defence Commission|Kim Jong Il
    PRK|2011-12-17||First Secretary of the Workers' Party of Korea;Chairman of the Workers' Party of Korea;General Secretary of the Workers' Party of Korea;First Chairman of the National Defence Commission;President of the State Affairs|Kim Jong Un
    CHN|1976-10-07|1989-06-24|General Secretary of the Communist Party of China;Chairman of the Central Military Commission|
    CHN|1989-06-24|2002-11-15|General Secretary of the Communist Party of China;President|Jiang Zemin
    CHN|2002-11-15|2012-11-15|General Secretary of the Communist Party of China;President|Hu Jintao
    CHN|2012-11-15||General Secretary of the Communist Party of China;President|Xi Jinping
    VNM|||General Secretary of the Communist Party of Vietnam|
    LAO|||General Secretary of the Lao People's Revolutionary Party|
    CUB|1976-12-03|2018-04-19|President;President of the Councils of State and Ministers;First Secretary of the Communist Party of Cuba|
    CUB|2018-04-19|2021-04-19|First Secretary of the Communist Party of Cuba|Raúl Castro
    CUB|2021-04-19||First Secretary of the Communist Party of Cuba;President|Miguel Díaz-Canel
    SUHH||1991-12-25|General Secretary of the Communist Party of the Soviet Union;President|
    RUS|1991-12-25|1999-12-31|President|Boris Yeltsin
    RUS|1999-12-31|2008-05-07|President|Vladimir Putin
    RUS|2008-05-07|2012-05-07|President|Dmitry Medvedev
    RUS|2012-05-07||President|Vladimir Putin
    USA|1993-01-20|2001-01-20|President|Bill Clinton
    USA|2001-01-20|2009-01-20|President|George W. Bush
    USA|2009-01-20|2017-01-20|President|Barack Obama
    USA|2017-01-20|2021-01-20|President|Donald Trump
    USA|2021-01-20|2025-01-20|President|Joe Biden
    USA|2025-01-20||President|Donald Trump
    USA||1993-01-20|President|
    KOR|1998-02-25|2003-02-25|President|Kim Dae-jung
    KOR|2003-02-25|2008-02-25|President|Roh Moo-hyun
    KOR|2008-02-25|2013-02-25|President|Lee Myung-bak
    KOR|2013-02-25|2017-03-10|President|Park Geun-hye
    KOR|2017-05-10|2022-05-10|President|Moon Jae-in
    KOR|2022-05-10|2025-04-04|President|Yoon Suk-yeol
    KOR|2025-06-04||President|Lee Jae-myung
    KOR||1998-02-25|President|
    IRN|1989-06-04||Supreme Leader|
    IRQ||2003-04-09|President|
    IRQ|2005-05-03||Prime Minister|
    TUR||2014-08-28|Prime Minister|
    TUR|2014-08-28||President|
    ARM||2018-04-09|President|
    ARM|2018-04-09||Prime Minister|
    GEO||2013-11-17|President|
    GEO|2013-11-17||Prime Minister|
    EGY,SYR,YEM,LBY,DZA,TUN,SDN,BLR,KAZ,UZB,TKM,TJK,KGZ,AZE,UKR,FRA,CYP,IDN,PHL,LKA,MDV|||President|
    MEX,GTM,HND,SLV,NIC,CRI,PAN,COL,VEN,ECU,PER,BOL,CHL,ARG,PRY,URY,BRA,DOM,HTI|||President|
    NGA,GHA,SEN,CIV,CMR,GAB,COG,COD,AGO,NAM,ZMB,ZWE,MOZ,MDG,TZA,UGA,KEN,RWA,BDI,ERI,DJI,SOM,TCD,CAF,GNQ,BEN,TGO,BFA,NER,MLI,MRT,GIN,GNB,SLE,LBR,GMB,ZAF,BWA,MWI,SSD|||President|
    JPN,SGP,MNG,IND,PAK,BGD,NPL,BTN,THA,KHM,MYS,TLS,AUS,NZL,PNG,FJI,CAN,ISR,LBN,ETH,MUS|||Prime Minister|
    GBR,IRL,DEU,ITA,ESP,PRT,NLD,BEL,LUX,DNK,NOR,SWE,FIN,ISL,AUT,GRC,MLT,POL,CZE,SVK,HUN,ROU,BGR,SRB,HRV,SVN,BIH,MKD,MNE,ALB,EST,LVA,LTU,MDA|||Prime Minister|
    SAU,JOR,BHR,MAR,SWZ|||King|
    QAT,KWT|||Emir|
    OMN,BRN|||Sultan|
    ARE|||President|
    VAT|||Pope|
    """
}
