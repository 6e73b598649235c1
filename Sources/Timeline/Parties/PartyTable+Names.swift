/// Names of states in the six languages of the United Nations, German, Japanese, Korean and
/// Portuguese, with the two-letter codes of ISO 3166-1.
///
/// Made by script/make-party-names from the Unicode CLDR (babel 2.19.0); do not edit. The names are
/// data of the Unicode CLDR, Copyright © 1991-2026 Unicode, Inc., under the Unicode License v3
/// (https://www.unicode.org/license.txt).
extension PartyTable {
  /// code|two letters|names separated by ;
  static let nameRows = """
    ABW|AW|Aruba;Аруба;阿鲁巴;荷屬阿魯巴;أروبا;アルバ;아루바
    AFG|AF|Afghanistan;Afganistán;Афганистан;阿富汗;أفغانستان;アフガニスタン;아프가니스탄;Afeganistão
    AGO|AO|Angola;Ангола;安哥拉;أنغولا;アンゴラ;앙골라
    AIA|AI|Anguilla;Anguila;Ангилья;安圭拉;安奎拉;أنغويلا;アンギラ;앵귈라
    ALA|AX|Åland Islands;Îles Åland;Islas Aland;Аландские о-ва;奥兰群岛;奧蘭群島;جزر آلاند;Ålandinseln;オーランド諸島;올란드 제도;Ilhas Aland
    ALB|AL|Albania;Albanie;Албания;阿尔巴尼亚;阿爾巴尼亞;ألبانيا;Albanien;アルバニア;알바니아
    AND|AD|Andorra;Andorre;Андорра;安道尔;安道爾;أندورا;アンドラ;안도라
    ARE|AE|United Arab Emirates;Émirats arabes unis;Emiratos Árabes Unidos;ОАЭ;阿拉伯联合酋长国;阿拉伯聯合大公國;الإمارات العربية المتحدة;Vereinigte Arabische Emirate;アラブ首長国連邦;아랍에미리트;Emirados Árabes Unidos
    ARG|AR|Argentina;Argentine;Аргентина;阿根廷;الأرجنتين;Argentinien;アルゼンチン;아르헨티나
    ARM|AM|Armenia;Arménie;Армения;亚美尼亚;亞美尼亞;أرمينيا;Armenien;アルメニア;아르메니아
    ASM|AS|American Samoa;Samoa américaines;Samoa Americana;Американское Самоа;美属萨摩亚;美屬薩摩亞;ساموا الأمريكية;Amerikanisch-Samoa;米領サモア;아메리칸 사모아
    ATA|AQ|Antarctica;Antarctique;Antártida;Антарктида;南极洲;南極洲;أنتاركتيكا;Antarktis;南極;남극 대륙
    ATF|TF|French Southern and Antarctic Lands;Terres australes françaises;Territorios Australes Franceses;Французские Южные территории;法属南部领地;法屬南部屬地;الأقاليم الجنوبية الفرنسية;Französische Süd- und Antarktisgebiete;仏領極南諸島;프랑스령 남방 지역;Territórios Franceses do Sul
    ATG|AG|Antigua & Barbuda;Antigua-et-Barbuda;Antigua y Barbuda;Антигуа и Барбуда;安提瓜和巴布达;安地卡及巴布達;أنتيغوا وبربودا;Antigua und Barbuda;アンティグア・バーブーダ;앤티가 바부다;Antígua e Barbuda
    AUS|AU|Australia;Australie;Австралия;澳大利亚;澳洲;أستراليا;Australien;オーストラリア;오스트레일리아
    AUT|AT|Austria;Autriche;Австрия;奥地利;奧地利;النمسا;Österreich;オーストリア;오스트리아
    AZE|AZ|Azerbaijan;Azerbaïdjan;Azerbaiyán;Азербайджан;阿塞拜疆;亞塞拜然;أذربيجان;Aserbaidschan;アゼルバイジャン;아제르바이잔;Azerbaijão
    BDI|BI|Burundi;Бурунди;布隆迪;蒲隆地;بوروندي;ブルンジ;부룬디
    BEL|BE|Belgium;Belgique;Bélgica;Бельгия;比利时;比利時;بلجيكا;Belgien;ベルギー;벨기에
    BEN|BJ|Benin;Бенин;贝宁;貝南;بنين;ベナン;베냉
    BES|BQ|Caribbean Netherlands;Pays-Bas caribéens;Caribe neerlandés;Бонэйр, Синт-Эстатиус и Саба;荷属加勒比区;荷蘭加勒比區;هولندا الكاريبية;Karibische Niederlande;オランダ領カリブ;네덜란드령 카리브;Países Baixos Caribenhos
    BFA|BF|Burkina Faso;Буркина-Фасо;布基纳法索;布吉納法索;بوركينا فاسو;ブルキナファソ;부르키나파소;Burquina Faso
    BGD|BD|Bangladesh;Bangladés;Бангладеш;孟加拉国;孟加拉;بنغلاديش;Bangladesch;バングラデシュ;방글라데시
    BGR|BG|Bulgaria;Bulgarie;Болгария;保加利亚;保加利亞;بلغاريا;Bulgarien;ブルガリア;불가리아
    BHR|BH|Bahrain;Bahreïn;Baréin;Бахрейн;巴林;البحرين;バーレーン;바레인
    BHS|BS|Bahamas;Багамы;巴哈马;巴哈馬;جزر البهاما;バハマ;바하마
    BIH|BA|Bosnia & Herzegovina;Bosnie-Herzégovine;Bosnia y Herzegovina;Босния и Герцеговина;波斯尼亚和黑塞哥维那;波士尼亞與赫塞哥維納;البوسنة والهرسك;Bosnien und Herzegowina;ボスニア・ヘルツェゴビナ;보스니아 헤르체고비나;Bósnia e Herzegovina
    BLM|BL|St. Barthélemy;Saint-Barthélemy;San Bartolomé;Сен-Бартелеми;圣巴泰勒米;聖巴瑟米;سان بارتليمي;サン・バルテルミー;생바르텔레미;São Bartolomeu
    BLR|BY|Belarus;Biélorussie;Bielorrusia;Беларусь;白俄罗斯;白俄羅斯;بيلاروس;ベラルーシ;벨라루스;Bielorrússia
    BLZ|BZ|Belize;Belice;Белиз;伯利兹;貝里斯;بليز;ベリーズ;벨리즈
    BMU|BM|Bermuda;Bermudes;Bermudas;Бермудские о-ва;百慕大;百慕達;برمودا;バミューダ;버뮤다
    BOL|BO|Bolivia;Bolivie;Боливия;玻利维亚;玻利維亞;بوليفيا;Bolivien;ボリビア;볼리비아
    BRA|BR|Brazil;Brésil;Brasil;Бразилия;巴西;البرازيل;Brasilien;ブラジル;브라질
    BRB|BB|Barbados;Barbade;Барбадос;巴巴多斯;巴貝多;بربادوس;バルバドス;바베이도스
    BRN|BN|Brunei;Бруней;文莱;汶萊;بروناي;Brunei Darussalam;ブルネイ;브루나이
    BTN|BT|Bhutan;Bhoutan;Bután;Бутан;不丹;بوتان;ブータン;부탄;Butão
    BVT|BV|Bouvet Island;Île Bouvet;Isla Bouvet;о-в Буве;布韦岛;布威島;جزيرة بوفيه;Bouvetinsel;ブーベ島;부베섬;Ilha Bouvet
    BWA|BW|Botswana;Botsuana;Ботсвана;博茨瓦纳;波札那;بوتسوانا;ボツワナ;보츠와나
    CAF|CF|Central African Republic;République centrafricaine;República Centroafricana;Центрально-Африканская Республика;中非共和国;中非共和國;جمهورية أفريقيا الوسطى;Zentralafrikanische Republik;中央アフリカ共和国;중앙 아프리카 공화국;República Centro-Africana
    CAN|CA|Canada;Канада;加拿大;كندا;Kanada;カナダ;캐나다
    CCK|CC|Cocos (Keeling) Islands;Îles Cocos;Islas Cocos;Кокосовые о-ва;科科斯（基林）群岛;科克斯（基靈）群島;جزر كوكوس (كيلينغ);Kokosinseln;ココス(キーリング)諸島;코코스 제도;Ilhas Cocos (Keeling)
    CHE|CH|Switzerland;Suisse;Suiza;Швейцария;瑞士;سويسرا;Schweiz;スイス;스위스;Suíça
    CHL|CL|Chile;Chili;Чили;智利;تشيلي;チリ;칠레
    CHN|CN|China;Chine;Китай;中国;中國;الصين;중국
    CIV|CI|Côte d’Ivoire;Кот-д’Ивуар;科特迪瓦;象牙海岸;ساحل العاج;コートジボワール;코트디부아르;Costa do Marfim
    CMR|CM|Cameroon;Cameroun;Camerún;Камерун;喀麦隆;喀麥隆;الكاميرون;Kamerun;カメルーン;카메룬;Camarões
    COD|CD|Congo - Kinshasa;Congo-Kinshasa;República Democrática del Congo;Конго - Киншаса;刚果（金）;剛果（金夏沙）;الكونغو - كينشاسا;Kongo-Kinshasa;コンゴ民主共和国(キンシャサ);콩고-킨샤사
    COG|CG|Congo - Brazzaville;Congo-Brazzaville;Congo;Конго - Браззавиль;刚果（布）;剛果（布拉薩）;الكونغو - برازافيل;Kongo-Brazzaville;コンゴ共和国(ブラザビル);콩고-브라자빌;República do Congo
    COK|CK|Cook Islands;Îles Cook;Islas Cook;о-ва Кука;库克群岛;庫克群島;جزر كوك;Cookinseln;クック諸島;쿡 제도;Ilhas Cook
    COL|CO|Colombia;Colombie;Колумбия;哥伦比亚;哥倫比亞;كولومبيا;Kolumbien;コロンビア;콜롬비아
    COM|KM|Comoros;Comores;Comoras;Коморы;科摩罗;葛摩;جزر القمر;Komoren;コモロ;코모로
    CPV|CV|Cape Verde;Cap-Vert;Cabo Verde;Кабо-Верде;佛得角;維德角;الرأس الأخضر;カーボベルデ;카보베르데
    CRI|CR|Costa Rica;Коста-Рика;哥斯达黎加;哥斯大黎加;كوستاريكا;コスタリカ;코스타리카
    CUB|CU|Cuba;Куба;古巴;كوبا;Kuba;キューバ;쿠바
    CUW|CW|Curaçao;Curazao;Кюрасао;库拉索;庫拉索;كوراساو;キュラソー;퀴라소
    CXR|CX|Christmas Island;Île Christmas;Isla de Navidad;о-в Рождества;圣诞岛;聖誕島;جزيرة كريسماس;Weihnachtsinsel;クリスマス島;크리스마스섬;Ilha Christmas
    CYM|KY|Cayman Islands;Îles Caïmans;Islas Caimán;о-ва Кайман;开曼群岛;開曼群島;جزر كايمان;Kaimaninseln;ケイマン諸島;케이맨 제도;Ilhas Cayman
    CYP|CY|Cyprus;Chypre;Chipre;Кипр;塞浦路斯;賽普勒斯;قبرص;Zypern;キプロス;키프로스
    CZE|CZ|Czechia;Tchéquie;Chequia;Чехия;捷克;التشيك;Tschechien;チェコ;체코;Tchéquia
    DEU|DE|Germany;Allemagne;Alemania;Германия;德国;德國;ألمانيا;Deutschland;ドイツ;독일;Alemanha
    DJI|DJ|Djibouti;Yibuti;Джибути;吉布提;吉布地;جيبوتي;Dschibuti;ジブチ;지부티;Djibuti
    DMA|DM|Dominica;Dominique;Доминика;多米尼克;دومينيكا;ドミニカ国;도미니카
    DNK|DK|Denmark;Danemark;Dinamarca;Дания;丹麦;丹麥;الدانمرك;デンマーク;덴마크
    DOM|DO|Dominican Republic;République dominicaine;República Dominicana;Доминиканская Республика;多米尼加共和国;多明尼加共和國;جمهورية الدومينيكان;Dominikanische Republik;ドミニカ共和国;도미니카 공화국
    DZA|DZ|Algeria;Algérie;Argelia;Алжир;阿尔及利亚;阿爾及利亞;الجزائر;Algerien;アルジェリア;알제리
    ECU|EC|Ecuador;Équateur;Эквадор;厄瓜多尔;厄瓜多;الإكوادور;エクアドル;에콰도르;Equador
    EGY|EG|Egypt;Égypte;Egipto;Египет;埃及;مصر;Ägypten;エジプト;이집트;Egito
    ERI|ER|Eritrea;Érythrée;Эритрея;厄立特里亚;厄利垂亞;إريتريا;エリトリア;에리트리아;Eritreia
    ESH|EH|Western Sahara;Sahara occidental;Западная Сахара;西撒哈拉;الصحراء الغربية;Westsahara;西サハラ;서사하라;Saara Ocidental
    ESP|ES|Spain;Espagne;España;Испания;西班牙;إسبانيا;Spanien;スペイン;스페인;Espanha
    EST|EE|Estonia;Estonie;Эстония;爱沙尼亚;愛沙尼亞;إستونيا;Estland;エストニア;에스토니아
    ETH|ET|Ethiopia;Éthiopie;Etiopía;Эфиопия;埃塞俄比亚;衣索比亞;إثيوبيا;Äthiopien;エチオピア;에티오피아
    FIN|FI|Finland;Finlande;Finlandia;Финляндия;芬兰;芬蘭;فنلندا;Finnland;フィンランド;핀란드
    FJI|FJ|Fiji;Fidji;Fiyi;Фиджи;斐济;斐濟;فيجي;Fidschi;フィジー;피지
    FLK|FK|Falkland Islands;Îles Malouines;Islas Malvinas;Фолклендские о-ва;福克兰群岛;福克蘭群島;جزر فوكلاند;Falklandinseln;フォークランド諸島;포클랜드 제도;Ilhas Malvinas
    FRA|FR|France;Francia;Франция;法国;法國;فرنسا;Frankreich;フランス;프랑스;França
    FRO|FO|Faroe Islands;Îles Féroé;Islas Feroe;Фарерские о-ва;法罗群岛;法羅群島;جزر فارو;Färöer;フェロー諸島;페로 제도;Ilhas Faroé
    FSM|FM|Micronesia;Micronésie;Федеративные Штаты Микронезии;密克罗尼西亚;密克羅尼西亞;ميكرونيزيا;Mikronesien;ミクロネシア連邦;미크로네시아
    GAB|GA|Gabon;Габон;加蓬;加彭;الغابون;Gabun;ガボン;가봉;Gabão
    GBR|GB|United Kingdom;Royaume-Uni;Reino Unido;Великобритания;英国;英國;المملكة المتحدة;Vereinigtes Königreich;イギリス;영국
    GEO|GE|Georgia;Géorgie;Грузия;格鲁吉亚;喬治亞;جورجيا;Georgien;ジョージア;조지아
    GGY|GG|Guernsey;Guernesey;Гернси;根西岛;根息;غيرنزي;ガーンジー;건지
    GHA|GH|Ghana;Гана;加纳;迦納;غانا;ガーナ;가나;Gana
    GIB|GI|Gibraltar;Гибралтар;直布罗陀;直布羅陀;جبل طارق;ジブラルタル;지브롤터
    GIN|GN|Guinea;Guinée;Гвинея;几内亚;幾內亞;غينيا;ギニア;기니;Guiné
    GLP|GP|Guadeloupe;Guadalupe;Гваделупа;瓜德罗普;瓜地洛普;غوادلوب;グアドループ;과들루프
    GMB|GM|Gambia;Gambie;Гамбия;冈比亚;甘比亞;غامبيا;ガンビア;감비아
    GNB|GW|Guinea-Bissau;Guinée-Bissau;Guinea-Bisáu;Гвинея-Бисау;几内亚比绍;幾內亞比索;غينيا بيساو;ギニアビサウ;기니비사우;Guiné-Bissau
    GNQ|GQ|Equatorial Guinea;Guinée équatoriale;Guinea Ecuatorial;Экваториальная Гвинея;赤道几内亚;赤道幾內亞;غينيا الاستوائية;Äquatorialguinea;赤道ギニア;적도 기니;Guiné Equatorial
    GRC|GR|Greece;Grèce;Grecia;Греция;希腊;希臘;اليونان;Griechenland;ギリシャ;그리스
    GRD|GD|Grenada;Grenade;Granada;Гренада;格林纳达;格瑞那達;غرينادا;グレナダ;그레나다
    GRL|GL|Greenland;Groenland;Groenlandia;Гренландия;格陵兰;格陵蘭;غرينلاند;Grönland;グリーンランド;그린란드
    GTM|GT|Guatemala;Гватемала;危地马拉;瓜地馬拉;غواتيمالا;グアテマラ;과테말라
    GUF|GF|French Guiana;Guyane française;Guayana Francesa;Французская Гвиана;法属圭亚那;法屬圭亞那;غويانا الفرنسية;Französisch-Guayana;仏領ギアナ;프랑스령 기아나;Guiana Francesa
    GUM|GU|Guam;Гуам;关岛;關島;غوام;グアム;괌
    GUY|GY|Guyana;Гайана;圭亚那;蓋亞那;غيانا;ガイアナ;가이아나;Guiana
    HKG|HK|Hong Kong SAR China;R.A.S. chinoise de Hong Kong;RAE de Hong Kong (China);Гонконг (САР);中国香港特别行政区;中國香港特別行政區;هونغ كونغ الصينية (منطقة إدارية خاصة);Sonderverwaltungsregion Hongkong;中華人民共和国香港特別行政区;홍콩(중국 특별행정구);Hong Kong, RAE da China
    HMD|HM|Heard Island & McDonald Islands;Îles Heard-et-MacDonald;Islas Heard y McDonald;о-ва Херд и Макдональд;赫德岛和麦克唐纳群岛;赫德島及麥唐納群島;جزيرة هيرد وجزر ماكدونالد;Heard und McDonaldinseln;ハード島・マクドナルド諸島;허드 맥도널드 제도;Ilhas Heard e McDonald
    HND|HN|Honduras;Гондурас;洪都拉斯;宏都拉斯;هندوراس;ホンジュラス;온두라스
    HRV|HR|Croatia;Croatie;Croacia;Хорватия;克罗地亚;克羅埃西亞;كرواتيا;Kroatien;クロアチア;크로아티아
    HTI|HT|Haiti;Гаити;海地;هايتي;ハイチ;아이티
    HUN|HU|Hungary;Hongrie;Hungría;Венгрия;匈牙利;هنغاريا;Ungarn;ハンガリー;헝가리
    IDN|ID|Indonesia;Indonésie;Индонезия;印度尼西亚;印尼;إندونيسيا;Indonesien;インドネシア;인도네시아
    IMN|IM|Isle of Man;Île de Man;Isla de Man;о-в Мэн;马恩岛;曼島;جزيرة مان;マン島;맨섬;Ilha de Man
    IND|IN|India;Inde;Индия;印度;الهند;Indien;インド;인도
    IOT|IO|British Indian Ocean Territory;Territoire britannique de l’océan Indien;Territorio Británico del Océano Índico;Британская территория в Индийском океане;英属印度洋领地;英屬印度洋領地;الإقليم البريطاني في المحيط الهندي;Britisches Territorium im Indischen Ozean;英領インド洋地域;영국령 인도양 지역;Território Britânico do Oceano Índico
    IRL|IE|Ireland;Irlande;Irlanda;Ирландия;爱尔兰;愛爾蘭;أيرلندا;Irland;アイルランド;아일랜드
    IRN|IR|Iran;Иран;伊朗;إيران;イラン;이란;Irã
    IRQ|IQ|Iraq;Irak;Ирак;伊拉克;العراق;イラク;이라크;Iraque
    ISL|IS|Iceland;Islande;Islandia;Исландия;冰岛;冰島;آيسلندا;Island;アイスランド;아이슬란드
    ISR|IL|Israel;Израиль;以色列;إسرائيل;イスラエル;이스라엘
    ITA|IT|Italy;Italie;Italia;Италия;意大利;義大利;إيطاليا;Italien;イタリア;이탈리아
    JAM|JM|Jamaica;Jamaïque;Ямайка;牙买加;牙買加;جامايكا;Jamaika;ジャマイカ;자메이카
    JEY|JE|Jersey;Джерси;泽西岛;澤西島;جيرسي;ジャージー;저지
    JOR|JO|Jordan;Jordanie;Jordania;Иордания;约旦;約旦;الأردن;Jordanien;ヨルダン;요르단
    JPN|JP|Japan;Japon;Япония;日本;اليابان;일본;Japão
    KAZ|KZ|Kazakhstan;Kazajistán;Казахстан;哈萨克斯坦;哈薩克;كازاخستان;Kasachstan;カザフスタン;카자흐스탄;Cazaquistão
    KEN|KE|Kenya;Kenia;Кения;肯尼亚;肯亞;كينيا;ケニア;케냐;Quênia
    KGZ|KG|Kyrgyzstan;Kirghizstan;Kirguistán;Киргизия;吉尔吉斯斯坦;吉爾吉斯;قيرغيزستان;Kirgisistan;キルギス;키르기스스탄;Quirguistão
    KHM|KH|Cambodia;Cambodge;Camboya;Камбоджа;柬埔寨;كمبوديا;Kambodscha;カンボジア;캄보디아;Camboja
    KIR|KI|Kiribati;Кирибати;基里巴斯;吉里巴斯;كيريباتي;キリバス;키리바시;Quiribati
    KNA|KN|St. Kitts & Nevis;Saint-Christophe-et-Niévès;San Cristóbal y Nieves;Сент-Китс и Невис;圣基茨和尼维斯;聖克里斯多福及尼維斯;سانت كيتس ونيفيس;St. Kitts und Nevis;セントクリストファー・ネーヴィス;세인트키츠 네비스;São Cristóvão e Névis
    KOR|KR|South Korea;Corée du Sud;Corea del Sur;Республика Корея;韩国;南韓;كوريا الجنوبية;Südkorea;韓国;대한민국;Coreia do Sul
    KWT|KW|Kuwait;Koweït;Кувейт;科威特;الكويت;クウェート;쿠웨이트
    LAO|LA|Laos;Лаос;老挝;寮國;لاوس;ラオス;라오스
    LBN|LB|Lebanon;Liban;Líbano;Ливан;黎巴嫩;لبنان;Libanon;レバノン;레바논
    LBR|LR|Liberia;Либерия;利比里亚;賴比瑞亞;ليبيريا;リベリア;라이베리아
    LBY|LY|Libya;Libye;Libia;Ливия;利比亚;利比亞;ليبيا;Libyen;リビア;리비아
    LCA|LC|St. Lucia;Sainte-Lucie;Santa Lucía;Сент-Люсия;圣卢西亚;聖露西亞;سانت لوسيا;セントルシア;세인트루시아
    LIE|LI|Liechtenstein;Лихтенштейн;列支敦士登;列支敦斯登;ليختنشتاين;リヒテンシュタイン;리히텐슈타인
    LKA|LK|Sri Lanka;Шри-Ланка;斯里兰卡;斯里蘭卡;سريلانكا;スリランカ;스리랑카
    LSO|LS|Lesotho;Lesoto;Лесото;莱索托;賴索托;ليسوتو;レソト;레소토
    LTU|LT|Lithuania;Lituanie;Lituania;Литва;立陶宛;ليتوانيا;Litauen;リトアニア;리투아니아
    LUX|LU|Luxembourg;Luxemburgo;Люксембург;卢森堡;盧森堡;لوكسمبورغ;Luxemburg;ルクセンブルク;룩셈부르크
    LVA|LV|Latvia;Lettonie;Letonia;Латвия;拉脱维亚;拉脫維亞;لاتفيا;Lettland;ラトビア;라트비아
    MAC|MO|Macao SAR China;R.A.S. chinoise de Macao;RAE de Macao (China);Макао (САР);中国澳门特别行政区;中國澳門特別行政區;منطقة ماكاو الإدارية الخاصة;Sonderverwaltungsregion Macau;中華人民共和国マカオ特別行政区;마카오(중국 특별행정구);Macau, RAE da China
    MAF|MF|St. Martin;Saint-Martin;San Martín;Сен-Мартен;法属圣马丁;法屬聖馬丁;سان مارتن;サン・マルタン;생마르탱;São Martinho
    MAR|MA|Morocco;Maroc;Marruecos;Марокко;摩洛哥;المغرب;Marokko;モロッコ;모로코;Marrocos
    MCO|MC|Monaco;Монако;摩纳哥;摩納哥;موناكو;モナコ;모나코
    MDA|MD|Moldova;Moldavie;Moldavia;Молдова;摩尔多瓦;摩爾多瓦;مولدوفا;Republik Moldau;モルドバ;몰도바
    MDG|MG|Madagascar;Мадагаскар;马达加斯加;馬達加斯加;مدغشقر;Madagaskar;マダガスカル;마다가스카르
    MDV|MV|Maldives;Maldivas;Мальдивы;马尔代夫;馬爾地夫;جزر المالديف;Malediven;モルディブ;몰디브
    MEX|MX|Mexico;Mexique;Мексика;墨西哥;المكسيك;Mexiko;メキシコ;멕시코
    MHL|MH|Marshall Islands;Îles Marshall;Islas Marshall;Маршалловы о-ва;马绍尔群岛;馬紹爾群島;جزر مارشال;Marshallinseln;マーシャル諸島;마셜 제도;Ilhas Marshall
    MKD|MK|North Macedonia;Macédoine du Nord;Macedonia del Norte;Северная Македония;北马其顿;北馬其頓;مقدونيا الشمالية;Nordmazedonien;北マケドニア;북마케도니아;Macedônia do Norte
    MLI|ML|Mali;Мали;马里;馬利;مالي;マリ;말리
    MLT|MT|Malta;Malte;Мальта;马耳他;馬爾他;مالطا;マルタ;몰타
    MMR|MM|Myanmar (Burma);Myanmar (Birmanie);Myanmar (Birmania);Мьянма (Бирма);缅甸;緬甸;ميانمار (بورما);Myanmar;ミャンマー (ビルマ);미얀마;Mianmar (Birmânia)
    MNE|ME|Montenegro;Черногория;黑山;蒙特內哥羅;الجبل الأسود;モンテネグロ;몬테네그로
    MNG|MN|Mongolia;Mongolie;Монголия;蒙古;منغوليا;Mongolei;モンゴル;몽골
    MNP|MP|Northern Mariana Islands;Îles Mariannes du Nord;Islas Marianas del Norte;Северные Марианские о-ва;北马里亚纳群岛;北馬利安納群島;جزر ماريانا الشمالية;Nördliche Marianen;北マリアナ諸島;북마리아나제도;Ilhas Marianas do Norte
    MOZ|MZ|Mozambique;Мозамбик;莫桑比克;莫三比克;موزمبيق;Mosambik;モザンビーク;모잠비크;Moçambique
    MRT|MR|Mauritania;Mauritanie;Мавритания;毛里塔尼亚;茅利塔尼亞;موريتانيا;Mauretanien;モーリタニア;모리타니
    MSR|MS|Montserrat;Монтсеррат;蒙特塞拉特;蒙哲臘;مونتسرات;モントセラト;몬트세라트
    MTQ|MQ|Martinique;Martinica;Мартиника;马提尼克;馬丁尼克;جزر المارتينيك;マルティニーク;마르티니크
    MUS|MU|Mauritius;Maurice;Mauricio;Маврикий;毛里求斯;模里西斯;موريشيوس;モーリシャス;모리셔스
    MWI|MW|Malawi;Malaui;Малави;马拉维;馬拉威;ملاوي;マラウイ;말라위
    MYS|MY|Malaysia;Malaisie;Malasia;Малайзия;马来西亚;馬來西亞;ماليزيا;マレーシア;말레이시아
    MYT|YT|Mayotte;Майотта;马约特;馬約特島;مايوت;マヨット;마요트
    NAM|NA|Namibia;Namibie;Намибия;纳米比亚;納米比亞;ناميبيا;ナミビア;나미비아
    NCL|NC|New Caledonia;Nouvelle-Calédonie;Nueva Caledonia;Новая Каледония;新喀里多尼亚;新喀里多尼亞;كاليدونيا الجديدة;Neukaledonien;ニューカレドニア;뉴칼레도니아;Nova Caledônia
    NER|NE|Niger;Нигер;尼日尔;尼日;النيجر;ニジェール;니제르
    NFK|NF|Norfolk Island;Île Norfolk;Isla Norfolk;о-в Норфолк;诺福克岛;諾福克島;جزيرة نورفولك;Norfolkinsel;ノーフォーク島;노퍽섬;Ilha Norfolk
    NGA|NG|Nigeria;Нигерия;尼日利亚;奈及利亞;نيجيريا;ナイジェリア;나이지리아
    NIC|NI|Nicaragua;Никарагуа;尼加拉瓜;نيكاراغوا;ニカラグア;니카라과
    NIU|NU|Niue;Ниуэ;纽埃;紐埃島;نيوي;ニウエ;니우에
    NLD|NL|Netherlands;Pays-Bas;Países Bajos;Нидерланды;荷兰;荷蘭;هولندا;Niederlande;オランダ;네덜란드;Países Baixos
    NOR|NO|Norway;Norvège;Noruega;Норвегия;挪威;النرويج;Norwegen;ノルウェー;노르웨이
    NPL|NP|Nepal;Непал;尼泊尔;尼泊爾;نيبال;ネパール;네팔
    NRU|NR|Nauru;Науру;瑙鲁;諾魯;ناورو;ナウル;나우루
    NZL|NZ|New Zealand;Nouvelle-Zélande;Nueva Zelanda;Новая Зеландия;新西兰;紐西蘭;نيوزيلندا;Neuseeland;ニュージーランド;뉴질랜드;Nova Zelândia
    OMN|OM|Oman;Оман;阿曼;عُمان;オマーン;오만;Omã
    PAK|PK|Pakistan;Пакистан;巴基斯坦;باكستان;パキスタン;파키스탄;Paquistão
    PAN|PA|Panama;Панама;巴拿马;巴拿馬;بنما;パナマ;파나마
    PCN|PN|Pitcairn Islands;Îles Pitcairn;Islas Pitcairn;о-ва Питкэрн;皮特凯恩群岛;皮特肯群島;جزر بيتكيرن;Pitcairninseln;ピトケアン諸島;핏케언 제도;Ilhas Pitcairn
    PER|PE|Peru;Pérou;Перу;秘鲁;秘魯;بيرو;ペルー;페루
    PHL|PH|Philippines;Filipinas;Филиппины;菲律宾;菲律賓;الفلبين;Philippinen;フィリピン;필리핀
    PLW|PW|Palau;Palaos;Палау;帕劳;帛琉;بالاو;パラオ;팔라우
    PNG|PG|Papua New Guinea;Papouasie-Nouvelle-Guinée;Papúa Nueva Guinea;Папуа — Новая Гвинея;巴布亚新几内亚;巴布亞紐幾內亞;بابوا غينيا الجديدة;Papua-Neuguinea;パプアニューギニア;파푸아뉴기니;Papua-Nova Guiné
    POL|PL|Poland;Pologne;Polonia;Польша;波兰;波蘭;بولندا;Polen;ポーランド;폴란드
    PRI|PR|Puerto Rico;Porto Rico;Пуэрто-Рико;波多黎各;بورتوريكو;プエルトリコ;푸에르토리코
    PRK|KP|North Korea;Corée du Nord;Corea del Norte;КНДР;朝鲜;北韓;كوريا الشمالية;Nordkorea;北朝鮮;북한;Coreia do Norte
    PRT|PT|Portugal;Португалия;葡萄牙;البرتغال;ポルトガル;포르투갈
    PRY|PY|Paraguay;Парагвай;巴拉圭;باراغواي;パラグアイ;파라과이;Paraguai
    PSE|PS|Palestinian Territories;Territoires palestiniens;Territorios Palestinos;Палестинские территории;巴勒斯坦领土;巴勒斯坦自治區;الأراضي الفلسطينية;Palästinensische Autonomiegebiete;パレスチナ自治区;팔레스타인 지구
    PYF|PF|French Polynesia;Polynésie française;Polinesia Francesa;Французская Полинезия;法属波利尼西亚;法屬玻里尼西亞;بولينيزيا الفرنسية;Französisch-Polynesien;仏領ポリネシア;프랑스령 폴리네시아
    QAT|QA|Qatar;Catar;Катар;卡塔尔;卡達;قطر;Katar;カタール;카타르
    REU|RE|Réunion;La Réunion;Реюньон;留尼汪;留尼旺;روينيون;レユニオン;레위니옹;Reunião
    ROU|RO|Romania;Roumanie;Rumanía;Румыния;罗马尼亚;羅馬尼亞;رومانيا;Rumänien;ルーマニア;루마니아;Romênia
    RUS|RU|Russia;Russie;Rusia;Россия;俄罗斯;俄羅斯;روسيا;Russland;ロシア;러시아
    RWA|RW|Rwanda;Ruanda;Руанда;卢旺达;盧安達;رواندا;ルワンダ;르완다
    SAU|SA|Saudi Arabia;Arabie saoudite;Arabia Saudí;Саудовская Аравия;沙特阿拉伯;沙烏地阿拉伯;المملكة العربية السعودية;Saudi-Arabien;サウジアラビア;사우디아라비아;Arábia Saudita
    SDN|SD|Sudan;Soudan;Судан;苏丹;蘇丹;السودان;スーダン;수단;Sudão
    SEN|SN|Senegal;Сенегал;塞内加尔;塞內加爾;السنغال;セネガル;세네갈
    SGP|SG|Singapore;Singapour;Singapur;Сингапур;新加坡;سنغافورة;シンガポール;싱가포르;Singapura
    SGS|GS|South Georgia & South Sandwich Islands;Géorgie du Sud-et-les Îles Sandwich du Sud;Islas Georgia del Sur y Sandwich del Sur;Южная Георгия и Южные Сандвичевы о-ва;南乔治亚和南桑威奇群岛;南喬治亞與南三明治群島;جورجيا الجنوبية وجزر ساندويتش الجنوبية;Südgeorgien und die Südlichen Sandwichinseln;サウスジョージア・サウスサンドウィッチ諸島;사우스조지아 사우스샌드위치 제도;Ilhas Geórgia do Sul e Sandwich do Sul
    SHN|SH|St. Helena, Ascension & Tristan da Cunha;Sainte-Hélène;Santa Elena;о-в Св. Елены;圣赫勒拿;聖赫勒拿島;سانت هيلينا;St. Helena;セントヘレナ;세인트헬레나;Santa Helena
    SJM|SJ|Svalbard & Jan Mayen;Svalbard et Jan Mayen;Svalbard y Jan Mayen;Шпицберген и Ян-Майен;斯瓦尔巴和扬马延;挪威屬斯瓦巴及尖棉;سفالبارد وجان ماين;Spitzbergen und Jan Mayen;スバールバル諸島・ヤンマイエン島;스발바르제도-얀마웬섬;Svalbard e Jan Mayen
    SLB|SB|Solomon Islands;Îles Salomon;Islas Salomón;Соломоновы о-ва;所罗门群岛;索羅門群島;جزر سليمان;Salomonen;ソロモン諸島;솔로몬 제도;Ilhas Salomão
    SLE|SL|Sierra Leone;Sierra Leona;Сьерра-Леоне;塞拉利昂;獅子山;سيراليون;シエラレオネ;시에라리온;Serra Leoa
    SLV|SV|El Salvador;Salvador;Сальвадор;萨尔瓦多;薩爾瓦多;السلفادور;エルサルバドル;엘살바도르
    SMR|SM|San Marino;Saint-Marin;Сан-Марино;圣马力诺;聖馬利諾;سان مارينو;サンマリノ;산마리노
    SOM|SO|Somalia;Somalie;Сомали;索马里;索馬利亞;الصومال;ソマリア;소말리아
    SPM|PM|St. Pierre & Miquelon;Saint-Pierre-et-Miquelon;San Pedro y Miquelón;Сен-Пьер и Микелон;圣皮埃尔和密克隆群岛;聖皮埃與密克隆群島;سان بيير ومكويلون;St. Pierre und Miquelon;サンピエール島・ミクロン島;생피에르 미클롱;São Pedro e Miquelão
    SRB|RS|Serbia;Serbie;Сербия;塞尔维亚;塞爾維亞;صربيا;Serbien;セルビア;세르비아;Sérvia
    SSD|SS|South Sudan;Soudan du Sud;Sudán del Sur;Южный Судан;南苏丹;南蘇丹;جنوب السودان;Südsudan;南スーダン;남수단;Sudão do Sul
    STP|ST|São Tomé & Príncipe;Sao Tomé-et-Principe;Santo Tomé y Príncipe;Сан-Томе и Принсипи;圣多美和普林西比;聖多美普林西比;ساو تومي وبرينسيبي;São Tomé und Príncipe;サントメ・プリンシペ;상투메 프린시페;São Tomé e Príncipe
    SUR|SR|Suriname;Surinam;Суринам;苏里南;蘇利南;سورينام;スリナム;수리남
    SVK|SK|Slovakia;Slovaquie;Eslovaquia;Словакия;斯洛伐克;سلوفاكيا;Slowakei;スロバキア;슬로바키아
    SVN|SI|Slovenia;Slovénie;Eslovenia;Словения;斯洛文尼亚;斯洛維尼亞;سلوفينيا;Slowenien;スロベニア;슬로베니아
    SWE|SE|Sweden;Suède;Suecia;Швеция;瑞典;السويد;Schweden;スウェーデン;스웨덴
    SWZ|SZ|Eswatini;Esuatini;Эсватини;斯威士兰;史瓦帝尼;إسواتيني;エスワティニ;에스와티니;Essuatíni
    SXM|SX|Sint Maarten;Saint-Martin (partie néerlandaise);Синт-Мартен;荷属圣马丁;荷屬聖馬丁;سانت مارتن;シント・マールテン;신트마르턴
    SYC|SC|Seychelles;Сейшельские о-ва;塞舌尔;塞席爾;سيشل;Seychellen;セーシェル;세이셸;Seicheles
    SYR|SY|Syria;Syrie;Siria;Сирия;叙利亚;敘利亞;سوريا;Syrien;シリア;시리아
    TCA|TC|Turks & Caicos Islands;Îles Turques-et-Caïques;Islas Turcas y Caicos;Тёркс и Кайкос;特克斯和凯科斯群岛;土克斯及開科斯群島;جزر توركس وكايكوس;Turks- und Caicosinseln;タークス・カイコス諸島;터크스 케이커스 제도;Ilhas Turcas e Caicos
    TCD|TD|Chad;Tchad;Чад;乍得;查德;تشاد;Tschad;チャド;차드;Chade
    TGO|TG|Togo;Того;多哥;توغو;トーゴ;토고
    THA|TH|Thailand;Thaïlande;Tailandia;Таиланд;泰国;泰國;تايلاند;タイ;태국
    TJK|TJ|Tajikistan;Tadjikistan;Tayikistán;Таджикистан;塔吉克斯坦;塔吉克;طاجيكستان;Tadschikistan;タジキスタン;타지키스탄;Tadjiquistão
    TKL|TK|Tokelau;Токелау;托克劳;托克勞群島;توكيلاو;トケラウ;토켈라우
    TKM|TM|Turkmenistan;Туркменистан;土库曼斯坦;土庫曼;تركمانستان;トルクメニスタン;투르크메니스탄;Turcomenistão
    TLS|TL|Timor-Leste;Timor oriental;Восточный Тимор;东帝汶;東帝汶;تيمور - ليشتي;東ティモール;동티모르
    TON|TO|Tonga;Тонга;汤加;東加;تونغا;トンガ;통가
    TTO|TT|Trinidad & Tobago;Trinité-et-Tobago;Trinidad y Tobago;Тринидад и Тобаго;特立尼达和多巴哥;千里達及托巴哥;ترينيداد وتوباغو;Trinidad und Tobago;トリニダード・トバゴ;트리니다드 토바고;Trinidad e Tobago
    TUN|TN|Tunisia;Tunisie;Túnez;Тунис;突尼斯;突尼西亞;تونس;Tunesien;チュニジア;튀니지
    TUR|TR|Türkiye;Turquie;Turquía;Турция;土耳其;تركيا;Türkei;トルコ;튀르키예
    TUV|TV|Tuvalu;Тувалу;图瓦卢;吐瓦魯;توفالو;ツバル;투발루
    TWN|TW|Taiwan;Тайвань;台湾;台灣;تايوان;대만
    TZA|TZ|Tanzania;Tanzanie;Танзания;坦桑尼亚;坦尚尼亞;تنزانيا;Tansania;タンザニア;탄자니아
    UGA|UG|Uganda;Ouganda;Уганда;乌干达;烏干達;أوغندا;ウガンダ;우간다
    UKR|UA|Ukraine;Ucrania;Украина;乌克兰;烏克蘭;أوكرانيا;ウクライナ;우크라이나
    UMI|UM|U.S. Outlying Islands;Îles mineures éloignées des États-Unis;Islas menores alejadas de EE. UU.;Внешние малые о-ва (США);美国本土外小岛屿;美國本土外小島嶼;جزر الولايات المتحدة النائية;Amerikanische Überseeinseln;合衆国領有小離島;미국령 해외 제도;Ilhas Menores Distantes dos EUA
    URY|UY|Uruguay;Уругвай;乌拉圭;烏拉圭;أورغواي;ウルグアイ;우루과이;Uruguai
    USA|US|United States;États-Unis;Estados Unidos;Соединенные Штаты;美国;美國;الولايات المتحدة;Vereinigte Staaten;アメリカ合衆国;미국
    UZB|UZ|Uzbekistan;Ouzbékistan;Узбекистан;乌兹别克斯坦;烏茲別克;أوزبكستان;Usbekistan;ウズベキスタン;우즈베키스탄;Uzbequistão
    VAT|VA|Vatican City;État de la Cité du Vatican;Ciudad del Vaticano;Ватикан;梵蒂冈;梵蒂岡;الفاتيكان;Vatikanstadt;バチカン市国;바티칸 시국;Cidade do Vaticano
    VCT|VC|St. Vincent & Grenadines;Saint-Vincent-et-les Grenadines;San Vicente y las Granadinas;Сент-Винсент и Гренадины;圣文森特和格林纳丁斯;聖文森及格瑞那丁;سانت فنسنت وجزر غرينادين;St. Vincent und die Grenadinen;セントビンセント及びグレナディーン諸島;세인트빈센트그레나딘;São Vicente e Granadinas
    VEN|VE|Venezuela;Венесуэла;委内瑞拉;委內瑞拉;فنزويلا;ベネズエラ;베네수엘라
    VGB|VG|British Virgin Islands;Îles Vierges britanniques;Islas Vírgenes Británicas;Виргинские о-ва (Великобритания);英属维尔京群岛;英屬維京群島;جزر فيرجن البريطانية;Britische Jungferninseln;英領ヴァージン諸島;영국령 버진아일랜드;Ilhas Virgens Britânicas
    VIR|VI|U.S. Virgin Islands;Îles Vierges des États-Unis;Islas Vírgenes de EE. UU.;Виргинские о-ва (США);美属维尔京群岛;美屬維京群島;جزر فيرجن الأمريكية;Amerikanische Jungferninseln;米領ヴァージン諸島;미국령 버진아일랜드;Ilhas Virgens Americanas
    VNM|VN|Vietnam;Viêt Nam;Вьетнам;越南;فيتنام;ベトナム;베트남;Vietnã
    VUT|VU|Vanuatu;Вануату;瓦努阿图;萬那杜;فانواتو;バヌアツ;바누아투
    WLF|WF|Wallis & Futuna;Wallis-et-Futuna;Wallis y Futuna;Уоллис и Футуна;瓦利斯和富图纳;瓦利斯群島和富圖那群島;جزر والس وفوتونا;Wallis und Futuna;ウォリス・フツナ;왈리스-푸투나 제도;Wallis e Futuna
    WSM|WS|Samoa;Самоа;萨摩亚;薩摩亞;ساموا;サモア;사모아
    YEM|YE|Yemen;Йемен;也门;葉門;اليمن;Jemen;イエメン;예멘;Iêmen
    ZAF|ZA|South Africa;Afrique du Sud;Sudáfrica;Южно-Африканская Республика;南非;جنوب أفريقيا;Südafrika;南アフリカ;남아프리카;África do Sul
    ZMB|ZM|Zambia;Zambie;Замбия;赞比亚;尚比亞;زامبيا;Sambia;ザンビア;잠비아
    ZWE|ZW|Zimbabwe;Zimbabue;Зимбабве;津巴布韦;辛巴威;زيمبابوي;Simbabwe;ジンバブエ;짐바브웨
    XKX|XK|Kosovo;Косово;科索沃;كوسوفو;コソボ;코소보
    """
}
