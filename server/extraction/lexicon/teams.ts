/** Clubs and teams that news names without a word that says what they are; those of North America by place and nickname. */
const NICKNAMED = `Atlanta Hawks|Boston Celtics|Brooklyn Nets|Charlotte Hornets|Chicago Bulls|Cleveland Cavaliers|Dallas Mavericks|Denver Nuggets|Detroit Pistons
Golden State Warriors|Houston Rockets|Indiana Pacers|Los Angeles Clippers|Los Angeles Lakers|Memphis Grizzlies|Miami Heat|Milwaukee Bucks|Minnesota Timberwolves
New Orleans Pelicans|New York Knicks|Oklahoma City Thunder|Orlando Magic|Philadelphia 76ers|Phoenix Suns|Portland Trail Blazers|Sacramento Kings|San Antonio Spurs
Toronto Raptors|Utah Jazz|Washington Wizards|Arizona Cardinals|Atlanta Falcons|Baltimore Ravens|Buffalo Bills|Carolina Panthers|Chicago Bears|Cincinnati Bengals
Cleveland Browns|Dallas Cowboys|Denver Broncos|Detroit Lions|Green Bay Packers|Houston Texans|Indianapolis Colts|Jacksonville Jaguars|Kansas City Chiefs
Las Vegas Raiders|Oakland Raiders|Los Angeles Chargers|San Diego Chargers|Los Angeles Rams|St. Louis Rams|Miami Dolphins|Minnesota Vikings|New England Patriots
New Orleans Saints|New York Giants|New York Jets|Philadelphia Eagles|Pittsburgh Steelers|San Francisco 49ers|Seattle Seahawks|Tampa Bay Buccaneers|Tennessee Titans
Washington Redskins|Washington Commanders|Arizona Diamondbacks|Atlanta Braves|Baltimore Orioles|Boston Red Sox|Chicago Cubs|Chicago White Sox|Cincinnati Reds
Cleveland Indians|Cleveland Guardians|Colorado Rockies|Detroit Tigers|Houston Astros|Kansas City Royals|Los Angeles Angels|Los Angeles Dodgers|Miami Marlins
Milwaukee Brewers|Minnesota Twins|New York Mets|New York Yankees|Oakland Athletics|Philadelphia Phillies|Pittsburgh Pirates|San Diego Padres|San Francisco Giants
Seattle Mariners|St. Louis Cardinals|Tampa Bay Rays|Texas Rangers|Toronto Blue Jays|Washington Nationals|Anaheim Ducks|Arizona Coyotes|Boston Bruins|Buffalo Sabres
Calgary Flames|Carolina Hurricanes|Chicago Blackhawks|Colorado Avalanche|Columbus Blue Jackets|Dallas Stars|Detroit Red Wings|Edmonton Oilers|Florida Panthers
Los Angeles Kings|Minnesota Wild|Montreal Canadiens|Nashville Predators|New Jersey Devils|New York Islanders|New York Rangers|Ottawa Senators|Philadelphia Flyers
Pittsburgh Penguins|San Jose Sharks|St. Louis Blues|Tampa Bay Lightning|Toronto Maple Leafs|Vancouver Canucks|Vegas Golden Knights|Washington Capitals|Winnipeg Jets
LA Galaxy|New York Red Bulls|Seattle Sounders|Chicago Fire|Columbus Crew|San Jose Earthquakes|Philadelphia Union|Vancouver Whitecaps|Portland Timbers`;

const CLUBS = `AC Milan|Ajax Amsterdam|Anderlecht|Arsenal|AS Roma|Aston Villa|Atalanta|Athletic Bilbao|Atletico Madrid|Atlético Madrid|Barnsley|Bayer Leverkusen
Bayern Munich|Benfica|Besiktas|Beşiktaş|Birmingham City|Blackburn Rovers|Boca Juniors|Bolton Wanderers|Borussia Dortmund|Borussia Mönchengladbach|Bristol City
Brondby|CSKA Moscow|Cardiff City|Celta Vigo|Charlton Athletic|Club Brugge|Coventry City|Crystal Palace|Deportivo La Coruna|Derby County|Dinamo Zagreb
Dynamo Kyiv|Dynamo Moscow|Eintracht Frankfurt|Espanyol|Everton|FC Barcelona|FC Porto|Fenerbahce|Fenerbahçe|Ferencvaros|Feyenoord|Fiorentina|Flamengo|Fluminense
Fulham|Galatasaray|Getafe|Girondins Bordeaux|Grasshopper|Hamburger SV|Hertha Berlin|Huddersfield Town|Hull City|Inter Milan|Inter Miami|Ipswich Town|Juventus
Kaiserslautern|Lazio|Leeds United|Leicester City|Lokomotiv Moscow|Luton Town|Mainz|Manchester City|Manchester United|Middlesbrough|Millwall|Newcastle United
Norwich City|Nottingham Forest|Olympiakos|Olympiacos|Olympique Lyon|Olympique Lyonnais|Olympique Marseille|Panathinaikos|Paris Saint-Germain|PSV Eindhoven|Queens Park Rangers
Rapid Vienna|Rayo Vallecano|RB Leipzig|Real Betis|Real Madrid|Real Sociedad|Red Star Belgrade|Partizan Belgrade|River Plate|Rosenborg|Sampdoria|Schalke|Schalke 04
Shakhtar Donetsk|Sheffield United|Sheffield Wednesday|Slavia Prague|Sparta Prague|Spartak Moscow|Sporting Lisbon|Stoke City|Swansea City|Torino|Tottenham Hotspur
Tottenham|Trabzonspor|Udinese|VfB Stuttgart|Villarreal|Watford|Werder Bremen|West Bromwich Albion|West Ham|West Ham United|Wigan Athletic|Wolverhampton Wanderers
Zenit St Petersburg|Zenit St. Petersburg|Al Ahly|Al-Ahly|Kaizer Chiefs|Orlando Pirates|Collingwood|Essendon|Hawthorn|St Kilda|Geelong|Carlton|All Blacks
Wallabies|Springboks|Wimbledon Hurricanes|Mumbai Indians|Chennai Super Kings|Kolkata Knight Riders|Royal Challengers Bangalore|Rajasthan Royals|Delhi Capitals
Scuderia Ferrari|Red Bull Racing|McLaren|Team Sky|Movistar Team`;

export const TEAMS: readonly string[] = `${NICKNAMED}|${CLUBS}`.split(/[|\n]/);

/** Nicknames that mean the team alone too: "the Lakers". Those that are common words or other names are left out. */
export const TEAM_NICKNAMES: ReadonlyMap<string, string> = new Map(
  `Celtics Cavaliers Mavericks Pistons Pacers Clippers Lakers Grizzlies Timberwolves Knicks Raptors 76ers Spurs Nuggets Ravens Bengals Broncos Packers Colts
  Jaguars Raiders Buccaneers Steelers Seahawks 49ers Diamondbacks Orioles Cubs Astros Dodgers Marlins Brewers Mets Yankees Phillies Padres Mariners
  Bruins Sabres Blackhawks Oilers Canadiens Flyers Penguins Canucks`
    .split(/\s+/)
    .flatMap((nickname) => {
      const team = NICKNAMED.split(/[|\n]/).find((name) => name.endsWith(` ${nickname}`));
      return team ? [[nickname, team] as const] : [];
    }),
);
