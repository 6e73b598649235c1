/// The committed rules for offices, most exact first.
extension OfficeTable {
  /// One rule a line: level|name|wordings separated by ;|parties it is for, all when empty.
  ///
  /// A wording is compared word by word, without articles, prepositions and the name of the
  /// party itself; `*` stands for one word or more. `=` as a name keeps the words of the role,
  /// and `$` in a name stands for what `*` stood for. A wording without `*` comes before any
  /// with one; of those that have one, the first that fits. The level is the one where the table
  /// of leaders does not say that the office rules.
  static let rows = """
    government|President|president;president of the republic;head of state;state president;президент;总统;国家主席;대통령;国家元首;大統領
    government|Prime Minister|prime minister;premier;premier of the cabinet;premier of the state council;chancellor;federal chancellor;taoiseach;president of the council of ministers;председатель правительства;премьер министр;总理;国务院总理;국무총리;내각총리;내각 총리;首相;総理大臣
    government|President of the Councils of State and Ministers|president of the council of state and of the council of ministers;president of the council of state|CUB
    government|Vice-President|vice president;first vice president;first vice president of the councils of state and ministers;first vice president of the council of state;vice president of the council of state;вице президент;国家副主席;副主席;부통령
    government|King|king;queen;monarch
    government|Emperor|emperor;天皇
    government|Emir|emir;amir
    government|Sultan|sultan
    government|Crown Prince|crown prince
    government|Pope|pope
    government|Supreme Leader|supreme leader;leader of the islamic revolution;leader of the revolution|IRN
    government|President of the Presidium of the Supreme People's Assembly|president of the presidium of the spa;president of the spa presidium;president of the supreme people's assembly presidium;president of the presidium;chairman of the presidium of the supreme people's assembly;chairman of the presidium of the spa;chairman of the standing committee of the supreme people's assembly;chairman of the standing committee of the spa;chairman of the spa standing committee;최고인민회의 상임위원회 위원장;最高人民会议常任委员会委员长|PRK
    government|Chairman of the Supreme People's Assembly|chairman of the spa;speaker of the supreme people's assembly;president of the supreme people's assembly;최고인민회의 의장|PRK
    government|General Secretary of the Workers' Party of Korea|general secretary of the wpk;general secretary of the workers' party;general secretary of the wpk central committee;조선로동당 총비서|PRK
    government|First Secretary of the Workers' Party of Korea|first secretary of the wpk;first secretary of the workers' party|PRK
    government|Chairman of the Workers' Party of Korea|chairman of the wpk;chairman of the workers' party|PRK
    government|Chairman of the National Defence Commission|chairman of the ndc;국방위원회 위원장;국방위원장|PRK
    government|First Chairman of the National Defence Commission|first chairman of the ndc|PRK
    government|President of the State Affairs|president of state affairs;president of the state affairs commission;chairman of the state affairs commission;chairman of the sac;chairman of state affairs;국무위원장;국무위원회 위원장|PRK
    government|First Vice-Chairman of the National Defence Commission|first vice chairman of the ndc|PRK
    government|First Vice-President of the State Affairs Commission|first vice chairman of the state affairs commission;first vice president of state affairs|PRK
    government|General Secretary of the Communist Party of China|general secretary of the cpc;general secretary of the cpc central committee;general secretary of the chinese communist party;中共中央总书记;总书记|CHN
    government|Chairman of the Standing Committee of the National People's Congress|chairman of the npc standing committee;chairman of the standing committee of the npc;chairman of the national people's congress;chairman of the npc;全国人大常委会委员长|CHN
    government|Chairman of the National Committee of the CPPCC|chairman of the cppcc national committee;chairman of the cppcc;全国政协主席|CHN
    government|Chairman of the Central Military Commission|chairman of the cpc central military commission;中央军委主席|CHN
    government|General Secretary of the Communist Party of Vietnam|general secretary of the cpv;general secretary of the cpv central committee;tổng bí thư|VNM
    government|General Secretary of the Lao People's Revolutionary Party|general secretary of the lprp;general secretary of the lprp central committee|LAO
    government|First Secretary of the Communist Party of Cuba|first secretary of the pcc;first secretary of the central committee of the communist party|CUB
    government|General Secretary of the Communist Party of the Soviet Union|general secretary of the cpsu;general secretary of the cpsu central committee|SUHH
    government|Chairman of the State Duma|speaker of the state duma;председатель государственной думы|RUS
    government|Chairman of the Federation Council|speaker of the federation council;председатель совета федерации|RUS
    government|Deputy Chairman of the Security Council|vice chairman of the security council|RUS
    government|Chairman of the National Assembly|president of the national assembly;speaker of the national assembly
    government|President of the National Constituent Assembly||VEN
    government|Chairman of the State Great Khural|speaker of the state great khural;speaker of the state great hural|MNG
    government|Speaker of the House of Representatives|speaker of the house|USA,JPN
    government|Speaker of Parliament|speaker of the parliament;president of parliament;chairman of parliament;speaker;president of the senate
    government|Secretary-General of the United Nations|secretary general;secretary general of the un;генеральный секретарь оон|UN
    government|President of the European Council||EU
    government|President of the European Commission||EU
    minister|Deputy Prime Minister|deputy prime minister;vice premier;deputy premier;vice prime minister;vice premier of the cabinet;vice premier of the state council;deputy chairman of the government;заместитель председателя правительства;вице премьер;副总理;国务院副总理;부총리;내각부총리;副首相
    minister|First Deputy Prime Minister|first vice premier;first deputy chairman of the government
    minister|Vice-President of the Council of Ministers||CUB
    minister|State Councillor|state councilor;国务委员|CHN
    minister|Minister of Foreign Affairs|foreign minister;minister for foreign affairs;minister of foreign affairs and trade;minister of external affairs;minister of external relations;министр иностранных дел;外交部长;外长;외무상;외교부 장관;외교부장관;外務大臣;外相
    minister|Secretary of State|us secretary of state|USA
    minister|Minister of Defence|defence minister;minister of national defence;minister of the people's armed forces;minister of people's armed forces;minister of armed forces;министр обороны;国防部长;防长;국방상;인민무력상;인민무력부장;국방부 장관;国防部部长;防衛大臣;防衛相
    minister|Secretary of Defence|secretary of defence;defence secretary|USA
    minister|Minister of the Interior|interior minister;minister of internal affairs;home minister;министр внутренних дел
    minister|Minister of State Security|state security minister;국가보위상
    minister|Minister of Public Security|public security minister;公安部长
    minister|Minister of Unification|unification minister;통일부 장관|KOR
    minister|Minister of Finance|finance minister;министр финансов;财政部长
    minister|Secretary of the Treasury|treasury secretary|USA
    minister|Minister of Commerce|commerce minister;商务部长
    minister|Minister of Foreign Trade|foreign trade minister;trade minister;minister of trade
    minister|Minister of External Economic Relations|minister for external economic relations;대외경제상|PRK
    government|Member of the Standing Committee of the Politburo|member of the standing committee of the political bureau of the cpc central committee;member of the politburo standing committee;politburo standing committee member;member of the standing committee of the politburo of the cpc central committee;member of the standing committee of the cpc politburo;member of the cpc politburo standing committee;中央政治局常委|CHN
    government|Member of the Presidium of the Politburo|member of the presidium of the political bureau of the wpk central committee;member of the presidium of the wpk politburo|PRK
    minister|Alternate Member of the Politburo|alternate member of the political bureau;alternate member of the politburo *;alternate member of the political bureau *;alternate member of the * politburo;candidate member of the politburo *
    minister|Member of the Politburo|member of the political bureau;politburo member;politburo member *;member of the politburo *;member of the political bureau *;member of the * politburo;член политбюро;政治局委员;정치국 위원;정치국 위원 *
    minister|Secretary of the WPK Central Committee|secretary of the central committee of the wpk;secretary of the central committee;party secretary;secretary of the wpk;secretary of the workers' party of korea;당중앙위원회 비서|PRK
    minister|Vice-Chairman of the WPK Central Committee|vice chairman of the central committee of the wpk;vice chairman of the workers' party of korea;vice chairman of the wpk|PRK
    minister|Secretary of the Central Committee|secretary of the * central committee;secretary of the central committee of the *;secretary of the central committee *;secretary of the secretariat *
    minister|Director of the International Department of the WPK Central Committee|director of the international department;head of the international department;director international department *;head international department *;director of the international affairs department *|PRK
    minister|Director of the United Front Department of the WPK Central Committee|director of the united front department;head of the united front department;department director of the united front department;department director united front department *;director united front department *;head united front department *|PRK
    minister|Department Director of the WPK Central Committee|department director of the central committee;director of a department of the wpk central committee;department head of the wpk central committee;head of a department of the wpk central committee|PRK
    minister|Head of the International Department of the CPC Central Committee|head of the international department;head of the international liaison department;head international department *;head international liaison department *;director international department *;minister of the international department *;中联部部长;中共中央对外联络部部长|CHN
    minister|Head of the Organisation Department of the CPC Central Committee|head of the cpc organisation department;head of the organisation department;head organisation department *|CHN
    minister|Vice-Chairman of the National Defence Commission|vice chairman of the ndc|PRK
    minister|Vice-President of the State Affairs Commission|vice chairman of the state affairs commission;vice president of the state affairs|PRK
    minister|Member of the State Affairs Commission||PRK
    minister|Member of the National Defence Commission||PRK
    minister|Vice-Chairman of the Central Military Commission|vice chairman of the central military commission *;vice chairman of the * central military commission
    minister|Chief of the General Staff|chief of general staff;chief of the general staff *;chairman of the joint chiefs of staff;начальник генерального штаба;总参谋长;총참모장
    minister|Director of the General Political Bureau of the Korean People's Army|director of the general political bureau;director of the general political bureau of the kpa;director of the general political bureau of the army;head of the general political bureau of the kpa;총정치국장|PRK
    minister|Director of the General Political Department of the PLA|director of the general political department|CHN
    minister|Director of the Political Work Department of the Central Military Commission||CHN
    minister|Secretary of the Security Council|security council secretary;секретарь совета безопасности
    minister|Director of the National Security Office|chief of the national security office;national security adviser;국가안보실장|KOR
    minister|National Security Adviser|assistant to the president for national security affairs
    minister|Prosecutor General|prosecutor general;procurator general;attorney general;генеральный прокурор
    minister|Director of the Foreign Intelligence Service|head of the foreign intelligence service;director of the svr|RUS
    minister|Director of the National Intelligence Service|head of the national intelligence service;chief of the national intelligence service;director of the nis;국가정보원장|KOR
    minister|Director of the CIA|director of central intelligence;director of the central intelligence agency;cia director|USA
    minister|Director of National Intelligence||USA
    minister|Presidential Chief of Staff|chief of staff of the president;white house chief of staff;chief of staff to the president;head of the presidential administration;chief of staff of the presidential administration;director of the president's office
    minister|Chief Cabinet Secretary||JPN
    minister|Special Adviser to the President|special adviser to the president *|KOR
    minister|Chairman of United Russia||RUS
    minister|EU High Representative for Foreign and Security Policy|high representative;high representative for foreign affairs and security policy;high representative for foreign and security policy|EU
    minister|European Commissioner for $|commissioner *|EU
    deputy|Deputy Director of a Department of the WPK Central Committee|vice department director of the wpk central committee;deputy director of a department;vice director of a department of the wpk central committee;deputy department director of the wpk central committee|PRK
    deputy|First Deputy Director of a Department of the WPK Central Committee|first vice department director of the wpk central committee;first deputy department director of the wpk central committee;first vice director of a department of the wpk central committee|PRK
    deputy|Department Director of the National Defence Commission||PRK
    deputy|Secretary General of the Presidium of the Supreme People's Assembly|secretary general of the standing committee of the supreme people's assembly;secretary general of the spa presidium|PRK
    minister|Secretary General of the State Council||CHN
    minister|Secretary General of the Standing Committee of the National People's Congress|secretary general of the npc standing committee|CHN
    minister|Chairman of the National Development and Reform Commission|head of the national development and reform commission;minister of the national development and reform commission|CHN
    minister|Director of the General Office of the CPC Central Committee||CHN
    official|Chairman of the special investigation committee||PRK
    official|=|chairman committee * council;chairman committee * duma;chairman committee * assembly;chairman * friendship group *;chairman * friendship group;chairman * committee * assembly;chairman * committee * council;chairman * committee * duma;chairman * committee * congress;chairman * committee * parliament;chairman * assembly foreign affairs committee
    minister|Chairman of the Committee for the Peaceful Reunification of the Country|chairman of the cprc;chairman of the committee for the peaceful reunification of korea|PRK
    minister|=|director * department * central committee;head * department * central committee;director * office * central committee;director * central committee;director cpc foreign affairs office;director state council * office;director * commission * central committee|CHN,PRK,VNM,LAO,CUB
    minister|=|head * external relations *;head external relations *;head * central committee|VNM,LAO,CUB
    minister|=|chairman * committee|PRK
    minister|=|chairman * commission;head * commission
    minister|=|chairman government office;chairman * government office|VNM
    deputy|Under-Secretary-General for $|under secretary general *|UN
    deputy|Assistant Secretary-General for $|assistant secretary general *|UN
    deputy|Emergency Relief Coordinator||UN
    minister|=|executive director *;director general *|UN
    deputy|Under Secretary of $|under secretary *;undersecretary *|USA
    deputy|Assistant Secretary of $|assistant secretary *|USA
    deputy|Governor of $|governor *
    deputy|President of Buryatia|head of buryatia|RUS
    deputy|=|chief secretary *;responsible secretary *|PRK
    deputy|=|secretary * provincial committee;secretary cpc * committee;secretary cpc committee *;secretary * municipal committee;secretary * city committee|CHN,PRK,VNM,LAO
    deputy|=|mayor beijing;mayor shanghai;mayor tianjin;mayor chongqing;mayor moscow
    deputy|=|presidential envoy * federal district|RUS
    deputy|=|commander in chief *;commander *;commander in chief
    official|Mayor of $|mayor *
    official|=|roving ambassador *
    official|Ambassador to $|ambassador to *;ambassador extraordinary and plenipotentiary to *;ambassador *
    official|Ambassador|ambassador;posol;посол;大使;대사
    official|=|special envoy *
    official|Special Envoy|envoy;special envoy;presidential envoy;nuclear envoy;chief nuclear envoy;special presidential envoy;специальный представитель;特使;특사
    official|=|special representative *
    official|Chief Negotiator|chief negotiator *;nuclear negotiator *;nuclear negotiator;chief negotiator;deputy nuclear negotiator
    official|=|director general *
    official|=|director * bureau *;director * division *;director * affairs;director * ministry *;director office *;director * national security council;director * department ministry *;director * secretariat
    official|=|head * department * ministry *;head strategy *;head china development bank
    official|=|member of parliament *;member of parliament;member of the house *;member of congress *;member of the national assembly *;member of the state duma *;senator *;senator;congressman *;congressman;representative;member of the bundestag *;member of the supreme people's assembly
    official|=|official of *;* official *;* official;leading official *;aide;aide *;presidential aide;* aide;staff;* staff;assistant;interpreter;secretary to *;* presidential secretary;press secretary;press secretary *;* press secretary;adviser;adviser *;* adviser;special adviser *;counsellor *;counsellor;* policy coordinator;* chef de cabinet *;deputy assistant administrator *;secretary of the general council *;chef de cabinet *;military attache;consul general *;charge d'affaires *
    official|=|marshal;vice marshal;general;general of the army;army general;colonel general;lieutenant general;major general;admiral;vice admiral;rear admiral;colonel;chief military representative *;* mission at panmunjom
    private|First Lady|first lady
    private|=|widow *;wife *;son *;daughter *;professor;professor *;scholar *;physician;doctor;journalist;* correspondent;correspondent *;chief executive *;executive chairman *;* executive;chairman * group;chairman * corporation;* player;* coach;athlete;businessman;* orchestra;* orchestra *;* foundation;* institution;* university;* institute;* centre *;* centre;member of the public
    minister|Secretary of $|secretary *|USA
    minister|Minister of $|minister of *;minister for *;* minister
    minister|Minister|minister;cabinet minister;министр;部长;장관
    """
}
