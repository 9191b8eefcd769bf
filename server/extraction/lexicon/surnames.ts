/** Surnames that news uses alone; alone they still mean a person. No claim about who bears them. */
export const KNOWN_SURNAMES: ReadonlySet<string> = new Set(
  `Putin Zelensky Zelenskyy Zelenskiy Lavrov Shoigu Medvedev Peskov Navalny Lukashenko Biden Trump Obama Clinton Bush Harris Pence Pompeo
  Blinken Sullivan Mattis Tillerson Bolton Mueller Pelosi McConnell Schumer McCarthy Sanders Romney Kerry Reagan Nixon Kennedy
  Merkel Scholz Merz Baerbock Steinmeier Macron Hollande Sarkozy Le\u00A0Pen Johnson Sunak Starmer Corbyn Blair Thatcher Cameron Farage Truss
  Sturgeon Varadkar Orban Orbán Tusk Kaczynski Kaczyński Duda Morawiecki Fico Meloni Berlusconi Salvini Conte Draghi Renzi Sanchez Sánchez Rajoy Costa
  Erdogan Erdoğan Netanyahu Gantz Lapid Abbas Arafat Assad Saddam Gaddafi Mubarak Sisi Morsi Khamenei Rouhani Raisi Ahmadinejad Soleimani Zarif
  Modi Gandhi Sharif Khan Imran Xi Jinping Deng Mao Li Abe Kishida Suga Moon Yoon Kim Duterte Marcos Widodo Prabowo Suu
  Bolsonaro Lula Maduro Chavez Chávez Guaidó Guaido Castro Fidel Morales Milei Macri Petro Boric Trudeau Carney Harper
  Mandela Zuma Ramaphosa Mugabe Buhari Tinubu Kagame Museveni Kenyatta Ruto Abiy Bashir
  Stoltenberg Rutte Guterres Juncker Barnier Borrell Mogherini Michel Lagarde Powell Yellen Bernanke Tedros Ghebreyesus Fauci Grossi
  Hitler Stalin Lenin Gorbachev Yeltsin Churchill Roosevelt Einstein Musk Bezos Zuckerberg Gates Buffett Assange Snowden`
    .split(/\s+/)
    .map((name) => name.replaceAll('\u00A0', ' ')),
);

/** Chinese and Korean family names, which stand before the given one: "Moon Jae-in", "Leung Kwok-hung". */
export const FAMILY_NAMES_FIRST: ReadonlySet<string> = new Set(
  `Ahn An Au Bae Ban Cha Chan Chang Chao Chau Chen Cheng Cheung Chi Chiang Chin Chiu Cho Choe Choi Chong Chou Chow Choy Chu Chua Chui Chun Chung
  Fan Fang Fok Fong Fu Fung Gao Ha Han Ho Hong Hsiao Hsieh Hsu Hu Huang Hui Hung Hwang Im Jang Jeon Jeong Ji Jo Joo Ju Jung Kang Kim Ko Koo Ku Kuo
  Kwak Kwan Kwok Kwon Kwong Lai Lam Lau Law Lee Leung Li Liao Lien Lim Lin Liu Lo Lu Luk Lui Ma Mak Min Mok Moon Na Nam Ng Noh Oh Paik Pak Park Poon
  Roh Ryu Seo Seol Shin Shiu Shum Sim Sin Siu So Soh Son Song Su Suh Sun Sung Suen Tai Tam Tan Tang Tien To Tong Tsai Tsang Tse Tseng Tsoi Tsui Tu Tung
  Um Wan Wang Wei Wen Wong Woo Wu Yang Yam Yau Yeh Yeo Yeom Yeung Yim Yip Yiu Yoo Yoon You Yu Yuen Yuk Yun`.split(
    /\s+/,
  ),
);
