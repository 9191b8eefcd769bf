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
