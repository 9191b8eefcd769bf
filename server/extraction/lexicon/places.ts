const GOVERNED = `LA|L.A.|NYC|New York State|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine
Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|New York City
North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia
West Virginia|Wisconsin|Wyoming|New South Wales|Queensland|Victoria|Tasmania|South Australia|Western Australia|Ontario|Quebec|British Columbia|Alberta
Manitoba|Saskatchewan|Nova Scotia|Crimea|Donbas|Donbass|Donetsk|Luhansk|Lugansk|Kharkiv|Kherson|Zaporizhzhia|Zaporizhia|Mariupol|Odesa|Odessa|Bakhmut
Lviv|Avdiivka|Dnipro|Sevastopol|Kursk|Belgorod|St Petersburg|St. Petersburg|Saint Petersburg|Chechnya|Dagestan|Gaza|Gaza Strip|Gaza City|West Bank
Jerusalem|East Jerusalem|Tel Aviv|Rafah|Haifa|Kashmir|Xinjiang|Tibet|Kurdistan|Catalonia|Bavaria|Darfur|Tigray|Aleppo|Idlib|Raqqa|Homs|Hama
Deir ez-Zor|Palmyra|Kobani|Manbij|Mosul|Basra|Erbil|Irbil|Kirkuk|Fallujah|Ramadi|Tikrit|Anbar|Sinjar|Afrin|Latakia|Tartus|Istanbul|Izmir|Aden|Hodeidah
Benghazi|Helmand|Kandahar|Karachi|Lahore|Peshawar|Mumbai|Kolkata|Chennai|Bangalore|Hyderabad|Goa|Punjab|Shanghai|Shenzhen|Guangzhou|Wuhan|Hubei
Kowloon|Osaka|Kyoto|Hiroshima|Fukushima|Okinawa|Busan|Sydney|Melbourne|Brisbane|Perth|Adelaide|Auckland|Christchurch|Toronto|Montreal|Vancouver
Calgary|Los Angeles|San Francisco|San Diego|Chicago|Houston|Dallas|Austin|Boston|Philadelphia|Atlanta|Miami|Seattle|Denver|Detroit|Las Vegas|Phoenix
Minneapolis|New Orleans|Baltimore|Pittsburgh|Cleveland|Orlando|Portland|Sacramento|Manhattan|Brooklyn|Queens|São Paulo|Sao Paulo|Rio de Janeiro|Rio
Guadalajara|Monterrey|Tijuana|Medellin|Cali|Lagos|Kano|Johannesburg|Cape Town|Durban|Casablanca|Alexandria|Mombasa|Goma|Munich|Hamburg|Frankfurt
Cologne|Stuttgart|Düsseldorf|Leipzig|Dresden|Hanover|Bonn|Zurich|Geneva|Basel|Lausanne|Milan|Naples|Turin|Venice|Florence|Sicily|Barcelona|Valencia
Seville|Marseille|Lyon|Nice|Strasbourg|Calais|Bordeaux|Rotterdam|Antwerp|Ghent|Krakow|Gdansk|Gdańsk|Salzburg|Glasgow|Edinburgh|Cardiff|Belfast
Manchester|Birmingham|Liverpool|Leeds|Bristol|Sheffield|Newcastle|Oxford|Cambridge|Brighton|Southampton|Portsmouth|Plymouth|Dover|Kent|Essex|Sussex
Oxfordshire|Cheltenham|Cornwall|Yorkshire|Salisbury|Washington State|Washington County|Magnitogorsk|Mindanao|Luzon|Ghouta|Abidjan|Adana|Agra|Ahmedabad
Ajaccio|Allahabad|Almaty|Amritsar|Anchorage|Antalya|Arequipa|Arkhangelsk|Aktau|Albany|Albuquerque|Alicante|Amazonas|Andalusia|Anhui|Annapolis|Apulia
Aracaju|Aragon|Arlington|Asturias|Astrakhan|Bahia|Bali|Balochistan|Baluchistan|Bangka|Basque Country|Baton Rouge|Beersheba|Belém|Belo Horizonte|Bhopal
Bilbao|Bihar|Bialystok|Białystok|Blackpool|Boise|Bologna|Bohemia|Bougainville|Bradford|Brandenburg|Bremen|Brno|Bryansk|Bucha|Bukhara|Bursa|Burgas
Calabria|Campania|Canary Islands|Cannes|Caracas|Cartagena|Charleston|Charlottesville|Chattanooga|Chelyabinsk|Chengdu|Cherkasy|Chernihiv|Chernivtsi
Chernobyl|Chiapas|Chihuahua|Chittagong|Chongqing|Cincinnati|Ciudad Juarez|Ciudad Juárez|Cluj|Constanta|Cordoba|Córdoba|Corsica|Corfu|Crete|Curitiba
Cusco|Dalian|Damietta|Danang|Dayton|Debaltseve|Debrecen|Delmas|Derna|Des Moines|Diyarbakir|Diyarbakır|Dnipropetrovsk|Dortmund|Dundee|Duisburg
East Anglia|East Timor|Ekurhuleni|El Paso|Entebbe|Eindhoven|Erfurt|Extremadura|Faisalabad|Ferguson|Flanders|Fort Worth|Freetown|Fresno|Fujian|Fukuoka
Galicia|Galway|Gansu|Gaziantep|Genoa|Gomel|Gothenburg|Granada|Graz|Grenoble|Grozny|Guangdong|Guangxi|Guayaquil|Guizhou|Gujarat|Guwahati|Gwangju|Hainan
Hampshire|Harbin|Hartford|Haryana|Hebei|Hebron|Heilongjiang|Henan|Hesse|Ho Chi Minh City|Hokkaido|Honolulu|Hormozgan|Hunan|Incheon|Indianapolis
Ingushetia|Innsbruck|Inner Mongolia|Irkutsk|Irpin|Isfahan|Iskenderun|Ivano-Frankivsk|Izium|Jacksonville|Jalisco|Jaipur|Jammu|Jeddah|Jenin|Jersey City
Jiangsu|Jilin|Juarez|Kaduna|Kaliningrad|Kampala|Kandy|Kansas City|Kaohsiung|Karabakh|Karbala|Katowice|Kaunas|Kazan|Kerala|Kerch|Khabarovsk|Khan Younis
Khan Yunis|Kharkov|Khartoum North|Khmelnytskyi|Kinmen|Kisumu|Kivu|Klaipeda|Knoxville|Kobe|Kostroma|Košice|Kosice|Krasnodar|Krasnoyarsk|Kramatorsk
Krasnohorivka|Kropyvnytskyi|Kryvyi Rih|Kunduz|Kunming|Kupiansk|Kuban|Kwazulu-Natal|KwaZulu-Natal|Lampedusa|Lapland|Lansing|Leicester|Leicestershire
Lesbos|Liaoning|Lille|Linz|Lombardy|Long Island|Louisville|Lower Saxony|Lubumbashi|Lucknow|Lublin|Lugano|Łódź|Lodz|Macau|Macao|Madhya Pradesh
Magdeburg|Maharashtra|Maiduguri|Makhachkala|Malaga|Málaga|Malmo|Malmö|Manaus|Manipur|Mannheim|Mar-a-Lago|Marawi|Marrakech|Marrakesh|Marinka|Maracaibo
Mazar-i-Sharif|Mecca|Medellín|Medina|Melitopol|Memphis|Mendoza|Merseyside|Michoacan|Michoacán|Milwaukee|Misrata|Mizoram|Modena|Montgomery|Montpellier
Moravia|Mount Vernon|Murcia|Murmansk|Mykolaiv|Mysore|Nablus|Nagasaki|Nagoya|Nagpur|Najaf|Nanjing|Nantes|Nashville|Navarre|Negev|New Haven
New Brunswick|Newark|Newfoundland|Newport|Nizhny Novgorod|Norfolk|Normandy|North Rhine-Westphalia|North Kivu|North Ossetia|North Waziristan
Northumberland|Norwich|Nottingham|Nottinghamshire|Novgorod|Novi Sad|Novorossiysk|Novosibirsk|Nuevo León|Nuremberg|Oakland|Oaxaca|Odisha|Ogun|Okayama
Oklahoma City|Omaha|Omsk|Oporto|Oromia|Ostrava|Palermo|Palo Alto|Papua|Pas-de-Calais|Patna|Penang|Perugia|Phuket|Piedmont|Plovdiv|Pokrovsk|Poltava
Pomerania|Pondicherry|Ponta Delgada|Port Harcourt|Port Sudan|Porto|Porto Alegre|Poznan|Poznań|Provence|Pskov|Pune|Puebla|Pyatigorsk|Qom|Quetta|Raleigh
Rajasthan|Rakhine|Ravenna|Recife|Reims|Rennes|Rhineland-Palatinate|Rivne|Rochester|Rostov|Rostov-on-Don|Rotherham|Rostock|Saarland|Sabah|Salamanca
Salford|Salt Lake City|Salvador da Bahia|Samara|Samarkand|Samarra|San Antonio|San Jose|San Bernardino|San Juan|San Sebastian|Santa Fe|Santa Barbara
Santander|Sapporo|Sarawak|Sardinia|Saskatoon|Saxony|Saxony-Anhalt|Schleswig-Holstein|Scranton|Severodonetsk|Sievierodonetsk|Shandong|Shanxi|Shaanxi
Sharjah|Sharm el-Sheikh|Shenyang|Sichuan|Silesia|Sinaloa|Sindh|Sirte|Slavyansk|Sloviansk|Smolensk|Sochi|Soledar|Somerset|Sonora|South Kivu
South Waziristan|Spokane|Springfield|Srebrenica|Srinagar|St. Louis|St Louis|Staffordshire|Stavanger|Stavropol|Stockton|Stoke-on-Trent|Suffolk|Sumatra
Sumy|Sunderland|Surabaya|Surrey|Swansea|Syracuse|Szczecin|Tabriz|Tacoma|Taichung|Tainan|Tallahassee|Tamaulipas|Tamil Nadu|Tampa|Tampere|Tangier
Taranto|Tartarstan|Tatarstan|Telangana|Ternopil|Thessaloniki|Thuringia|Tianjin|Timbuktu|Tobruk|Toledo|Tomsk|Toulouse|Transylvania|Trieste|Tripura
Trondheim|Tucson|Tulsa|Turku|Tuscany|Tver|Tyrol|Ufa|Ulster|Umbria|Upper Austria|Uppsala|Uttar Pradesh|Uttarakhand|Utrecht|Uvalde|Uzhhorod|Varanasi
Varna|Veracruz|Verona|Vicenza|Vinnytsia|Virginia Beach|Vladivostok|Vladikavkaz|Volgograd|Volnovakha|Voronezh|Vovchansk|Vuhledar|Wakefield|Wallonia
Waziristan|West Midlands|Westphalia|Wichita|Winnipeg|Wroclaw|Wrocław|Würzburg|Xi'an|Yakutsk|Yalta|Yangon|Yekaterinburg|Yokohama|Yunnan|Zamboanga
Zanzibar|Zhejiang|Zhengzhou|Zhytomyr|District of Columbia|Puerto Rico|Prince Edward Island|Yukon|Nunavut|Labrador|Northwest Territories
Northern Territory|Canberra district|Hobart|Cairns|Gold Coast|Newcastle upon Tyne|Raqqah|Ar Raqqah|Deir Ezzor|Deir al-Zor|Dayr az Zawr|Tal Afar|Daraa
Douma|Eastern Ghouta|Qamishli|Hasakah|Ain Issa|Kobane|Hawija|Sulaymaniyah|Duhok|Dohuk|Nineveh|Diyala|Salahuddin|Karrada|Bethlehem|Ashkelon|Ashdod
Eilat|Sderot|Nazareth|Galilee|Upper Galilee|Jabalia|Deir al-Balah|Beit Hanoun|Beit Lahia|Jericho|Taiz|Marib|Hodeida|Hudaydah|Mukalla|Kassala|El Fasher
Omdurman|El Geneina|Kordofan|Malakal|Puntland|Jubaland|Kismayo|Ogaden|Amhara|Mekelle|Bulawayo|Soweto|Gauteng|Western Cape|Eastern Cape|Limpopo|Ndola
Blantyre|Beira|Nampula|Pemba|Cabo Delgado|Benguela|Huambo|Kasai|Katanga|Ituri|Bukavu|Butembo|Kisangani|Gitega|Gao|Kidal|Mopti|Agadez|Diffa|Zinder
Borno|Yobe|Adamawa|Kaduna State|Rivers State|Enugu|Ibadan|Kumasi|Tamale|Bouake|Ouaga|Sfax|Oran|Fez|Agadir|Melilla|Ceuta|Port Said|Aswan|Luxor|Giza
Sharm El Sheikh|Tabuk|Dammam|Najran|Abha|Basrah|Hilla|Mashhad|Shiraz|Bushehr|Natanz|Fordow|Herat|Jalalabad|Nangarhar|Ghazni|Lashkar Gah|Swat Valley
Rawalpindi|Gwadar|Multan|Ladakh|Assam|Nagaland|Sikkim|West Bengal|Andhra Pradesh|Karnataka|Jharkhand|Chhattisgarh|Himachal Pradesh|Arunachal Pradesh
Cox's Bazar|Sylhet|Jaffna|Mandalay|Sagaing|Shan State|Kachin|Chiang Mai|Pattaya|Siem Reap|Da Nang|Haiphong|Cebu|Davao|Quezon City|Aceh|Bandung
Makassar|Sulawesi|Borneo|Kalimantan|Timor|Lombok|Pyeongchang|Daegu|Daejeon|Sendai|Niigata|Saitama|Chiba|Kanagawa|Hangzhou|Suzhou|Ningbo|Qingdao|Xiamen
Fuzhou|Changsha|Nanchang|Hefei|Jinan|Taiyuan|Lanzhou|Urumqi|Ürümqi|Kashgar|Lhasa|Ulan-Ude|Sakhalin|Kamchatka|Kuril Islands|Chukotka|Magadan|Norilsk
Bashkortostan|Ryazan|Yaroslavl|Ivanovo|Lipetsk|Oryol|Tambov|Saratov|Penza|Ulyanovsk|Kirov|Orenburg|Tyumen|Surgut|Lutsk|Enerhodar|Nikopol|Berdiansk
Berdyansk|Tokmak|Kakhovka|Nova Kakhovka|Chasiv Yar|Toretsk|Lysychansk|Rubizhne|Kreminna|Horlivka|Makiivka|Simferopol|Balaklava|Tiraspol|Bălți|Balti
Gagauzia|Sukhumi|Tskhinvali|Batumi|Kutaisi|Gyumri|Stepanakert|Ganja|Republika Srpska|Banja Luka|Mostar|Vojvodina|Niš|Dubrovnik|Rijeka|Maribor
Timisoara|Timișoara|Iasi|Iași|Brasov|Brașov|Szeged|Pécs|Győr|Miskolc|Olomouc|Plzeň|Pilsen|Gdynia|Rzeszow|Rzeszów|Tartu|Narva|Daugavpils|Liepaja|Oulu
Espoo|Aarhus|Odense|Aalborg|Tromso|Tromsø|Kiruna|Akureyri|Gotland|Åland|Jutland|Zealand|Frisia|Groningen|Maastricht|Tilburg|Liege|Liège|Bruges
Charleroi|Namur|Alsace|Brittany|Burgundy|Occitanie|Île-de-France|Seine-Saint-Denis|Toulon|Le Havre|Rouen|Dijon|Angers|Limoges|Avignon
Baden-Württemberg|Baden-Wuerttemberg|Mecklenburg|Hanau|Solingen|Wolfsburg|Karlsruhe|Freiburg|Heidelberg|Chemnitz|Potsdam|Kiel|Lübeck|Bochum|Wuppertal
Carinthia|Styria|Ticino|Lucerne|St. Gallen|Winterthur|Veneto|Liguria|Emilia-Romagna|Lazio|Abruzzo|Amalfi|Bari|Catania|Messina|Bergamo|Brescia|Padua
Pisa|Siena|Rimini|Cremona|Valladolid|Zaragoza|Mallorca|Majorca|Ibiza|Tenerife|Castile|Castilla|Vigo|Coimbra|Braga|Algarve|Azores|Patras|Piraeus|Rhodes
Lesvos|Chios|Limassol|Larnaca|Famagusta|Cork|Limerick|Derry|Londonderry|Aberdeen|Inverness|Perthshire|Falkirk|Shetland|Orkney|Cardiff Bay|Wrexham
Llanelli|Exeter|Devon|Dorset|Wiltshire|Gloucester|Gloucestershire|Herefordshire|Hertfordshire|Bedfordshire|Buckinghamshire|Berkshire|Lancashire
Cheshire|Cumbria|Teesside|Middlesbrough|Hartlepool|Darlington|Humberside|Grimsby|Lincolnshire|Rutland|Coventry|Wolverhampton|Warwickshire|Worcester
Croydon|Islington|Hackney|Tottenham|Wembley|Canary Wharf|Bronx|Staten Island|Hampton Roads|Long Beach|Anaheim|Bakersfield|Santa Monica|Malibu|Pasadena
Berkeley|Santa Clara|Cupertino|Mountain View|Menlo Park|Napa|Sonoma|Reno|Fairbanks|Juneau|Maui|Lahaina|Guam|American Samoa|Saipan`;

const OTHERS = `Europe|Asia|Africa|North America|South America|Latin America|Central America|Middle East|Far East|Near East|Southeast Asia|East Asia|South Asia
Central Asia|North Africa|West Africa|East Africa|Eastern Europe|Western Europe|Central Europe|Antarctica|Arctic|Oceania|Eurasia|Horn of Africa
Indo-Pacific|Asia-Pacific|Black Sea|Red Sea|Baltic Sea|South China Sea|Mediterranean|Pacific|Atlantic|Persian Gulf|Strait of Hormuz|Suez Canal|Sahel
Sahara|Amazon|Mars|Earth|Moon|Venus|Jupiter|Sun|Balkans|Caucasus|Davos|Golan Heights|Guantanamo Bay|Heathrow|Hollywood|Scandinavia|Siberia
Silicon Valley|Sinai|Wall Street|North Atlantic|South Atlantic|Indian Ocean|Arctic Ocean|Pacific Ocean|Atlantic Ocean|Mediterranean Sea|Caspian Sea
Sea of Azov|Azov Sea|Sea of Japan|Bay of Bengal|Bosphorus|Dardanelles|English Channel|Gulf of Aden|Gulf of Mexico|Gulf of Oman|Arabian Sea
Arabian Gulf|Arabian Peninsula|Korean Peninsula|Crimean Peninsula|Iberian Peninsula|Gulf of Finland|Baltics|Baltic|Bab el-Mandeb|Strait of Malacca
Taiwan Strait|Panama Canal|Danube|Dnieper|Dnipro River|Rhine|Nile|Euphrates|Tigris|Tigris River|Jordan Valley|Volga|Mekong|Yangtze|Mississippi River
Hudson|Thames|Seine|Alps|Himalayas|Andes|Pyrenees|Carpathians|Urals|Ural|Kalahari|Gobi|Sub-Saharan Africa|sub-Saharan Africa|Southern Africa
Northern Europe|Southern Europe|Western Hemisphere|Indian subcontinent|Maghreb|Levant|Mesopotamia|Great Lakes|New England|Midwest|Deep South|Bay Area
Pacific Northwest|Caribbean|Polynesia|Melanesia|Greater Manchester|Home Counties|Highlands|Midlands|Ruhr|Rhineland|Riviera|Mount Everest|Mount Sinjar
Fukushima Daiichi|Saturn|Neptune|Uranus|Pluto|Times Square|Tahrir Square|Red Square|Tiananmen Square|Trafalgar Square|Hyde Park|Central Park|Broadway
Fifth Avenue|Camp David|Ground Zero|Gatwick|Stansted|Lake Chad|Lake Victoria|Dead Sea|Aegean|Aegean Sea|Adriatic|Adriatic Sea|Ionian Sea|North Sea
Irish Sea|Barents Sea|Bering Strait|Yellow Sea|East China Sea|Spratly Islands|Senkaku Islands|Diaoyu Islands|Kerch Strait|Snake Island|Zmiinyi Island
Nord Stream`;

/** Regions, provinces and cities: places that have a government of their own, and are actors only where they act. */
export const TERRITORIES: readonly string[] = GOVERNED.split(/[|\n]/);

/** Continents, seas, rivers, mountains and sites. A text that names them names no actor. */
export const PLACES: readonly string[] = OTHERS.split(/[|\n]/);
