const FEMALE = `aaliyah abena abigail achieng ada adaeze adele adriana adwoa agatha agnes agnieszka aicha ailsa aimee aisha akiko
  akinyi akosua alejandra alena alessandra alexandra alexis alice alicia alina alison alma almudena ama amal amanda
  amara amber ameera amelia amina aminata amira amy ana anais anastasia anastasiia andrea angela angelina angelique
  anita anja ann anna annalena anne anneli annette annie annika anouk antonella antonia antonina anya april ariana
  arlene asha ashley asma astrid audrey aurora awa aya ayaka ayanna ayesha barbara barbra basma beata beatrice beatriz
  becky begum benazir bernadette berta beth bethany betty beverly bianca birgit bozena brenda bridget brittany bronwyn
  caitlin camila camille candace carla carmen carol carole carolina caroline carolyn carrie cassandra catalina catarina
  catherine cathy cecile cecilia celeste celine chanel chantal charlotte cheryl chiamaka chiara chimamanda chipo chiyo
  chloe christiana christina christine cindy claire clara claudia claudine clementine colette condoleezza connie
  constance consuelo cora corinne cornelia cristina cynthia daisy dalia dana daniela danielle daria dawn debbie deborah
  debra delia delphine denise diana diane dilma dina dolores dominika dominique donna doreen doris dorothea dorothee
  dorothy ebba ebony edith edna efua eileen ekaterina elaine eleanor elena eleni eliane elif elin elina elisabeth eliza
  elizabeth elke ella ellen ellie eloise elsa elsie emilia emilie emily emine emma erica erika erin esperanza estela
  estelle esther eugenia eunice eva eve evelyn faith farah fatima fatou faye federica felicity fernanda fiona fiorella
  flavia florence folake frances francesca freya frida funmi gabriela gabrielle gail galina gemma genevieve georgette
  georgia georgina geraldine gertrude gina giorgia giovanna gisele giulia gladys glenda gloria golda grace graciela
  greet greta gro gudrun gulnara gwen hadja hafsa halima hana hanan hanna hannah hannelore harriet hatice hayley hazel
  heather heidi hela helen helena helga henrietta henrike hermine hilary hilde hillary hiroko holly hortense huda hyun
  ida ifeoma ilona ilse imani imelda inaya indira ines inga ingeborg ingrid inka ioana iolanda irene irina iris isabel
  isabella isabelle isla itziar ivana ivanka ivy iza jacinda jackie jacqueline jacqui jadwiga jana jane janelle janet
  janice jasmin jasmine jean jelena jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn jocelyne jodie
  johanna jolanda josefa josefina josephine joy joyce juanita judith judy julia juliana julie juliet julieta juliette
  june justine jutta kaja kamala kamila karen karin karina karla karolina katarina kate katharina katherina katherine
  kathleen kathryn kathy katie katja katrin katrina kay kayla kayleigh kazuko keiko keisha kelly kerry kersti khadija
  kiara kimberly kiran kirsten kirstjen kjersti krista kristalina kristen kristin kristina kristine ksenia kyrsten
  lakshmi lana larissa latifa latisha laura lauren leah leila lena leni leticia letitia leyla lidia liesbeth lila lilian
  liliana lillian lina linda lindiwe lindsey linnea lisa lisbeth livia liz liza ljubica lois lorena loretta lori lorna
  lorraine lotte louisa louise lourdes lucia lucie lucinda lucy ludmila luisa luise luz lydia lydie lynda lynn lynne
  mabel madeleine madison maggie maha mairead maite maja makiko malala malgorzata malin manuela mara marcela marcia
  margaret margarita margherita margit margot margrethe maria mariam mariama mariana marianne maribel marie marika
  mariko marilyn marina marine marion marisa marit marlene marta martha martina mary maryam maryna maud maureen mavis
  maya mbali meera megan megumi mei melania melanie melissa meryem mette mia michele michelle miho mila milena mina
  mireille miriam miroslava miyuki moira molly mona monica monika mounira muriel myriam nadia nadine najat naledi nancy
  naoko naomi nasrin natalia natalie natasha nathalie nayib neha nela nelly nergis ngozi nia nicola nicole nicolette
  nida nikki nilufer nina nirmala njeri nkechi noa noemi nomvula noor nora norma noura nozipho odile oksana olena olga
  olivia oprah orla ornella oumou paloma pamela patricia paula pauline penelope penny perla petra phoebe phyllis pia
  piedad pilar pooja pramila prisca priscilla priti priya rachel radmila raisa rania raquel rasha raya razia rebecca
  rebeka reem regina rena renata renate renee reyhan rhona rihanna rina rita roberta robin roisin roma rosa rosalia
  rosalie rosalind rosario rose rosemary rowena roxana roxanne rukhsana rutendo ruth sabina sabine sabrina sadia safiya
  saima sally salma samantha samira sandra sandrine sanja sanna saoirse sara sarah sasha saskia satu sayaka selena selma
  serena shabana shannon shanthi sharmila sharon shazia sheikha sheila shelley sherry shira shirin shirley siham silke
  silvia simone simonetta sinead siobhan siri sirpa sofia solange soledad solveig sonia sophia sophie soraya stacey
  stefania stella stephanie stine sue sultana sunita susan susana suzan suzanne svenja svetlana sybil sylvia tabitha
  taina talia tamar tamara tania tanya tara tatiana tatyana teresa tereza tessa thandi thandiwe thea thelma theodora
  theresa thuli tiffany tilda tina tomoko tove tracy trine trudy tsitsi tulsi uma unni ursula urszula uta uzma valentina
  valerie vanessa vanja vasiliki vera verena veronica vesna vicky victoria vida viktoria vilma viola violet violeta
  virginia vita vivian viviane vlasta wafa wanda wangari wanjiru wendy wilhelmina wilma winnie xenia xiomara yael yasmin
  yasmine yelena yetunde yoko yolanda yoshiko yuko yulia yuliia yvette yvonne zahra zainab zanele zara zeinab zelda
  zeynep zina ziva zoe zofia zora zsuzsanna zuzana`;

const MALE = `aamir aaron abbas abdallah abdel abdelaziz abdelkader abdi abdirahman abdou abdoulaye abdul abdullah abdulrahman abdur
  abe abel abhijit abiy abraham abu achim adam adel adnan adolf adrian agustin ahmad ahmed ahmet aidan ajay ajit akbar
  akihiko akim akinwumi akio akira alain alan alastair albert alberto aldo alec alejandro aleksander aleksandr aleksey
  aleksi alessandro alex alexander alexandre alexandros alexei alexey alfonso alfred alfredo alhassan ali alistair allan
  allen alois alojz alvaro amadou amar amin amir amit amitabh amos ananda anatol anatoly anders andre andreas andrei
  andrej andres andrew andrey andrzej andy angel angus anibal anil anselm antal anthony antoine anton antonio antony
  anwar aram arash archie arif arjun armando armen armin arnaud arne arnold arsen arseniy artem arthur arturo arun
  arvind asad asghar ashraf ashton asif askar atiku attila augusto aung aurelio austin axel aydin ayman azim aziz azmi
  babatunde bailey bakary balazs baldur balthazar barack barnaby barney barry bartholomew bashar bassam batyr beji bello
  ben benedict benito benjamin benny benoit bent berkay bernard bernardo bernie bert bertrand bhupinder bilal bill billy
  binyamin biram birger bjarne bjorn björn blaise blake bob bobby bogdan bohdan bojan boris borislav borja borut
  boubacar boutros brad bradford bradley brandon brandt branislav branko brendan brent bret brett brian brice brock
  bronislaw bruce bruno bryan bryant bryce burak burhan burt byron cahit caleb calvin cameron carl carlo carlos casper
  cassius cavit cedric cem cesar cesare chad chaim chandler chandra charalambos charbel charles charlie chaz cheick chen
  chester chet chetan chinedu chris christian christoph christopher chuck chukwuma cihan claes clarence clark claude
  claudio clay clement cletus clifford clint clive cody cole colin colm colum conall connor conor conrad constantin
  constantine corey cormac corrado cory cosmin costas craig cristian cristobal cuauhtemoc curt curtis cyril cyrille dag
  daichi daisuke dale dalibor dalton damian damien damir damon dan dane daniel danny dante daouda dara darin dario
  darius darko darnell darrell darren darryl daryl dave david davide davit davor dawit dean declan deepak delroy demba
  demetris dennis denzel derek derrick deshawn desmond devin dewayne dick didier diego dieter dilip dimitar dimitri
  dimitrios dimitris dinesh dino dirck dirk dmitri dmitry dmytri dmytro domenico dominic dominick dominik don donald
  donatas donnie donovan dorian doug douglas doyle dragan drago drew dries duane duarte duncan dusan dustin dušan dwayne
  dwight dylan eamon eamonn earl eberhard ed eddie eddy edgar edi edin edison edmond edmund eduard eduardo edward edwin
  egil egon ehsan ehud eirik elchin elias eliezer elijah elio eliud elliot elmar elmer elon elton elvin elvis elwood
  emanuel emeka emerson emil emilio emin emmanuel emmerson emmett emre endre ennio enrique enzo eoin ephraim erhard eric
  erich erik ernest ernesto ernie ernst ervin erwin esmail esteban ethan etienne euan eugene eustace evan evaristo
  everett evgeny evo ewan eyal ezekiel ezra fabian fadi fahad faisal faiz faraj fareed farhan farid farouk faruk fathi
  fausto fawaz federico felipe felix ferdinand fergus fernand fernando feroz fethullah fidel fikret filip filippo finn
  flavio fletcher florent florian floyd foday folke fons forrest fortunato francesc francesco francis francisco franco
  francois frank frankie franklin frans franz fred freddie freddy frederick fredrick fredrik friedrich frode fuad fumio
  gabor gabriel gael galo gareth garret garrett garth gary gaspar gaston gavin gavril gebran geert genaro gene gennady
  geoff geoffrey georg george georges georgi georgios gerald geraldo gerard gerardo gerhard geronimo ghassan gheorghe
  giacomo gianluca gianni gideon gil gilbert gilberto gilles gino giorgi giorgio giovanni girma gitanas giuliano
  giuseppe gjorge glen glenn glynn godfrey godwin gonzalo goran gordan gordon gottfried govind graeme graham grant greg
  gregor gregory grigory grover grzegorz guido guilherme guillaume guillermo gunnar gunter gurbanguly gustav gustavo guy
  gábor göran günter haakon habib hafez haider haile haim hajime hakan hakim halil hallvard hamad hamdi hamed hamid
  hamish hamza hanif hank hannes hans hans-peter harald hardeep harish harlan harold harry haruhiko haruki haruto harvey
  hasan hashem hashim hassan hatem heath hector heikki heiko heinrich heinz helge helmut hendrik henk henning henri
  henrik henry henryk herb herbert herman hermann hernan hershel heydar hicham hidayat hideki hideo hikmet hilario hiram
  hiroshi hisham hollis horace horacio horst hosni hossam hossein howard howie hoyt hristo hubert hugh hugo hugues
  humberto humphrey huseyin hussain hussein håkan hüseyin iain iakovos ian ibrahim ibrahima idris idriss ieuan ignacio
  ignatius igor ihor ikechukwu ilham ilias ilie ilir ilkka ilya imad imran imre inaki inder indrek ingvar innocent
  ioannis ira irv irving irwin isaac isaiah isaias ishaq ishmael iskander ismael ismail issa issam istvan istván itamar
  ivan ivica ivo iwan jaakko jaap jabez jacek jacinto jack jackson jacob jacobo jacopo jacques jafar jagdish jaime jair
  jairam jake jakob jakov jalal jamaal jamal jamar jameel james jamie jamil jan jan-erik janez janis janusz jared
  jaroslav jaroslaw jarosław jarrod jarvis jason jasper javad javed javid javier jawad jay jayson jean-baptiste
  jean-bertrand jean-claude jean-louis jean-luc jean-marie jean-michel jean-paul jean-pierre jean-yves jed jeff
  jefferson jeffery jeffrey jens jeremy jermaine jerome jerrold jerry jerzy jesse jesus jim jimmy jiri jitendra jiří
  joachim joao joaquin joaquín job jochen joe joel joern johan johann johannes john johnny jokin jomo jon jonas jonathan
  joost jordan jordi jorge jorgen joris jose josef josep joseph josh joshua josip josue jovan jozef joão juan jude jules
  julian julien julio juma junaid junichiro jurgen juri jussi justin józef jørgen jürgen kaarel kadir kai kaito kalle
  kamal kamel kanat kang karan kareem karel karim karl karsten kasim kaspar kasper kassym-jomart kazimierz kazuhiro
  kazuo keaton keenan kees keijo keir keith kelvin kemal ken kenan kendrick kenichi kenji kenneth kenny kent kenta kerim
  keshav kevin khaled khalid khalifa khalil khamis khurram kieran kiichi kiko kim kimi kirby kirill kirk kjell klaus
  klemens klement knut kobe kofi koichi koji kojo kolja konrad konstantin kosta kostas kris krishna kristian kristof
  kristofer krzysztof kumar kunal kurt kurtis kwabena kwaku kwame kwasi kyle kyriakos lachlan laith lajos lamar lamine
  lamont lance langston larry lars lars-erik lasse laszlo laurence laurens laurent lauri laurie lavar lawrence lazar
  leander leandro lech lee leif leland len lenard lennart lenny leo leon leonard leonid leopold leopoldo leroy leslie
  lev levon lewis liam lindsay linus lionel lisandro ljubo lloyd loic lonnie lorcan lorenzo lothar lou louis lowell loyd
  loïc luc luca lucas lucian luciano lucio ludovic ludwig luigi luis luiz luka lukas lukasz luke luther lyle lyman
  lyndon lászló maarten maciej mack macky madani magnus magomed mahamadou mahamat mahathir mahdi mahendra mahesh mahinda
  mahmoud mahmud maik majid makoto malachi malcolm malik mallam mamadou mamdouh mamuka mandla manfred manish manmohan
  manny mansoor mansour manu manuel marat marc marcel marcello marcelo marcial marcin marco marcus marek margus marian
  mariano marijn marin mario marius mark markku marko markus marlin marlon maro marshall marten martin martti marty
  marvin marwan masaaki masahiro masato masood masoud massimo mateo mateusz mathias mathieu mats matt matteo matthew
  matthias mattias maung maurice mauricio maurizio mauro max maxim maxime maximilian maximiliano maynard mbaye mckinley
  mehdi mehmet mehran meir mel melchior melvin melvyn menachem merle merrill mert micah michael michail michal michał
  micheal michel mickey miguel mihai mihail mikael mike mikhail mikheil mikko miklos miklós milad milan miles milivoj
  milo milorad milos miloš milton mircea mirko miro miroslav mirza mitch mitt mladen mo modibo mohamad mohamed mohammad
  mohammad-javad mohammed mohamud mohsen mohsin moises moktar monty mordechai morgan moritz morten moshe mostafa mouloud
  moussa msizi muammar mubarak muhammad muhammadu mukesh mukhtar munir murat murray musa mustafa mustapha mwai mykhailo
  myles myron nabil nadim nadir naftali naguib najib nana narendra nasser nassim nat nate nathan nathaniel naveed navin
  nawaf nawaz nayan nazir neal nebojsa nechirvan ned neil nelson nestor newt nicanor niccolo nicholas nick nico nicolas
  nicolás niels nigel nikita niklas niko nikol nikola nikolai nikolaj nikolas nikolay nikos nils nima nir nitin njabulo
  noah noel nolan norbert norman nouri nuno nursultan obinna octavio odd oddvar ognjen okello ola olaf olav oldrich ole
  oleg oleh oleksandr oleksiy oliver olivier oliviero olli olof oluf olusegun omar omid omri onur orhan oriol orlando
  orrin orville osama oscar osman osvaldo oswald othman otto ousmane ove owen oystein ozan ozzie paavo pablo paddy pal
  panagiotis panos paolo pascal pascual patrice patrick pau paul paulo pavel pavlo pavlos pawel peder pedro pekka pepe
  per percival percy perry petar peter peteris petr petri petro petteri phelim phil philip philippe phillip pier pierre
  pieter pieter-jan pinchas pio piotr pius porfirio prabowo prakash pranab pravin predrag preston primoz qasem quentin
  quincy quinton radek radko radoslav radoslaw radosław radovan rafael rafal rafał raffaele rafi rahul raif raila rainer
  raj rajan rajeev rajendra rajesh rajiv rajnath ralf ralph ramesh rami ramiro ramon ramzan ramón randal randall randy
  ranil rashad rasheed rashid rasmus ratko rauf raul ravi ray raymond raúl recai recep refik reggie reginald reidar
  reinaldo reinhard remi renato rene renzo reuben reuven rex reza rhett rhys riad ricardo riccardo richard richie rick
  rickey rifaat rigoberto rikard rinat rishi risto rizwan roald rob robbie robby robert roberto rocco roch roderick
  rodger rodney rodolfo rodrigo rodrigue rogelio roger roh roland rolando rolf romain roman romano romeo ron ronald
  ronaldo ronen roni ronnie ronny roope rory rosco rosen ross rostam rostislav rowan roy ruben rubens rubén rudolf rudy
  rupert ruslan russell rustam ryan rémi saad saber sabri sacha saddam sadio sadiq saeed said saif sajid sakari saleem
  saleh salem salih salim salman salomon salva salvador salvatore sam samer sami samir sammy samson samuel samuli
  sandeep sandor sandro sanford sanjay sanjeev santi santiago santos sarkis saul sauli savvas sayed scott seamus sean
  sebastiaan sebastian sebastien sedat seif selahattin selim semyon serge sergei sergey sergio serhii serhiy seth
  severin seydou seyed shahbaz shahid shamil shane sharif shashi shaukat shaun shavkat shehbaz shehu shelby sheldon
  sherwin shigeru shimon shinichi shinzo shinzō shiv shlomo sid sidi sidney siegfried sigmar sigurd silas silvio simeon
  simo simon sindre sipho sixto slavko slobodan smail soe sohail solomon soren souleymane spence spiro srdjan stacy stan
  stanislas stanislav stanisław stanley stavros stefan stefano stefanos steinar stellan sten stepan stephane stephen
  steve steven stew stewart stig stipe stu stuart subhash suleiman suleyman sultan sundar sune suresh sushil svein sven
  sverre sviatoslav sylvain sylvester sándor sébastien søren tad tadashi tadeusz tage taha taieb takashi takeshi takuya
  talal tamas tamás tanner tapani taras tareq tariq taro tawfiq taye ted teddy teemu tendai teodor teodoro terence terje
  terrance terrell terry tetsuya thabo thad thaksin thanasis thein theo theodore theodoros theron thierry thijs thom
  thomas thor thorbjorn thorsten thulani tiago tibor tidjane tim timo timothy timothée timur tito titus tobias toby todd
  tom tomas tomasz tomislav tommaso tommy tomáš tony toomas tor torbjorn tore torsten toru toshio travis trent trevor
  trey troy truman tsvetan tucker tuncay tural turgut ty tyler tyree tyrone ugo uhuru ulf ulises ulrich ulysses umar
  umaru umit urho uros usman uwe vaclav vadim valdas valdis valentin valentino valeriy valery valter vance vasco vasil
  vasile vasily vaughn veikko veli veljko venkaiah vern vernon viacheslav vic vicente victor vidar vidkun vigdis vijay
  vikas vikram viktor viktors viljo ville vinay vince vincent vinnie vinny vinod virgil virgilio vishal vissarion vitali
  vitaly vito vitor vittorio vivek vlad vladimir vladislav vlado vojislav vojtech volkan volker volodymyr vuk vyacheslav
  václav wade wael wahid waldemar waldo walid wallace walt walter walton waqar warren wayan waylon wayne wendell werner
  wes wesley wiktor wilbur wiley wilford wilfred wilhelm will willard willem william willis willy wim winfred winston
  wissam wladyslaw wojciech wole wolfgang wolfram wyatt xanana xavier xi yahya yair yakov yakub yan yanis yann yannick
  yannis yaroslav yaser yashwant yasin yasser yassin yasuo yavuz yehuda yevgeny yevhen yiannis yigal yitzchak yitzhak
  yoann yoav yogi yohannes yoichi yoon yoram yosef yoshihide yoshiro youri yousef youssef youssouf yukio yunus yuri
  yuriy yusuf yves zac zachary zack zafar zaheer zahid zakaria zaki zakir zalmay zane zaur zbigniew zdenek zdeněk zeid
  zeljko zenon zhang ziad zine zinedine ziya zlatan zlatko zoltan zoltán zoran zubair zurab zviad øystein łukasz željko`;

/** Given names in lower case, with the gender they mostly have. Names that both bear, such as "kim", count once and may be wrong. */
export const FIRST_NAMES: ReadonlyMap<string, 'FEMALE' | 'MALE'> = new Map([
  ...MALE.split(/\s+/).map((name) => [name, 'MALE'] as const),
  ...FEMALE.split(/\s+/).map((name) => [name, 'FEMALE'] as const),
]);
