import type { TypedList } from './types'

// Written for Recite from general knowledge, no compilation copied; part of Recite and under its licence (MIT).
// Members of one list can stand beside each other as options: one kind, one region.

/** Countries by region. */
export const countries: readonly TypedList[] = [
  ['country', 'Sweden, Norway, Denmark, Finland, Iceland, Estonia, Latvia, Lithuania'],
  [
    'country',
    'France, Germany, Italy, Spain, Portugal, Belgium, the Netherlands, Switzerland, Austria, England, Scotland, Ireland, Great Britain, the United Kingdom',
  ],
  ['country', 'Poland, Hungary, Slovakia, Slovenia, Romania, Bulgaria, Ukraine, Belarus, the Czech Republic, Moldova'],
  ['country', 'Greece, Turkey, Albania, Serbia, Croatia, Bosnia and Herzegovina, Montenegro, Cyprus, Malta, Kosovo'],
  ['country', 'Russia, China, Japan, India, Germany, France, the United States, the United Kingdom, Brazil'],
  ['country', 'China, Japan, South Korea, North Korea, Mongolia, Taiwan'],
  [
    'country',
    'Thailand, Vietnam, Laos, Cambodia, Myanmar, Malaysia, Singapore, Indonesia, the Philippines, Brunei, East Timor',
  ],
  ['country', 'India, Pakistan, Bangladesh, Nepal, Bhutan, Sri Lanka, Afghanistan, the Maldives'],
  ['country', 'Kazakhstan, Uzbekistan, Turkmenistan, Kyrgyzstan, Tajikistan, Azerbaijan, Armenia, Georgia'],
  [
    'country',
    'Iran, Iraq, Syria, Lebanon, Jordan, Israel, Saudi Arabia, Yemen, Oman, Kuwait, Qatar, Bahrain, the United Arab Emirates',
  ],
  ['country', 'Egypt, Libya, Tunisia, Algeria, Morocco, Sudan'],
  [
    'country',
    'Nigeria, Ghana, Senegal, Mali, Niger, Guinea, Liberia, Sierra Leone, Togo, Benin, Ivory Coast, Burkina Faso, Cameroon, Chad',
  ],
  [
    'country',
    'Kenya, Tanzania, Uganda, Ethiopia, Rwanda, Burundi, Somalia, Eritrea, Madagascar, Mozambique, Malawi, Zambia',
  ],
  ['country', 'South Africa, Namibia, Botswana, Zimbabwe, Angola, Lesotho, Eswatini, Mozambique'],
  ['country', 'the United States, Canada, Mexico'],
  ['country', 'Guatemala, Honduras, Nicaragua, Costa Rica, Panama, El Salvador, Belize, Mexico'],
  ['country', 'Cuba, Jamaica, Haiti, the Dominican Republic, the Bahamas, Barbados, Trinidad and Tobago'],
  ['country', 'Brazil, Argentina, Chile, Peru, Colombia, Venezuela, Ecuador, Bolivia, Paraguay, Uruguay, Guyana'],
  ['country', 'Australia, New Zealand, Papua New Guinea, Fiji, Samoa, Tonga, Vanuatu'],
]

/** Large and well-known cities by country or region. */
export const cities: readonly TypedList[] = [
  [
    'city',
    'London, Manchester, Birmingham, Liverpool, Leeds, Sheffield, Bristol, Newcastle, Nottingham, York, Oxford, Cambridge',
  ],
  ['city', 'Edinburgh, Glasgow, Aberdeen, Dundee, Inverness, Perth'],
  ['city', 'Dublin, Belfast, Cork, Galway, Limerick'],
  ['city', 'Paris, Lyon, Marseille, Toulouse, Bordeaux, Lille, Strasbourg, Nantes, Rouen, Dijon'],
  [
    'city',
    'Berlin, Hamburg, Munich, Cologne, Frankfurt, Leipzig, Dresden, Stuttgart, Nuremberg, Heidelberg, Göttingen, Mainz',
  ],
  ['city', 'Vienna, Graz, Salzburg, Innsbruck, Linz, Zurich, Geneva, Basel, Bern, Lausanne'],
  ['city', 'Amsterdam, Rotterdam, Utrecht, Leiden, The Hague, Brussels, Antwerp, Ghent, Bruges'],
  ['city', 'Rome, Milan, Naples, Turin, Florence, Venice, Bologna, Genoa, Pisa, Padua, Palermo, Verona'],
  ['city', 'Madrid, Barcelona, Seville, Valencia, Granada, Toledo, Zaragoza, Bilbao, Lisbon, Porto, Coimbra'],
  ['city', 'Stockholm, Copenhagen, Oslo, Helsinki, Gothenburg, Uppsala, Bergen, Malmö, Reykjavik'],
  ['city', 'Warsaw, Kraków, Gdańsk, Wrocław, Poznań, Łódź, Lublin'],
  ['city', 'Prague, Brno, Olomouc, Ostrava, Bratislava, Budapest, Vienna'],
  ['city', 'Moscow, Saint Petersburg, Kiev, Kazan, Minsk, Riga, Vilnius, Tallinn, Odessa'],
  ['city', 'Athens, Thessaloniki, Istanbul, Ankara, Belgrade, Sofia, Bucharest, Zagreb, Sarajevo'],
  ['city', 'Beijing, Shanghai, Guangzhou, Shenzhen, Nanjing, Wuhan, Chengdu, Hangzhou, Xi’an, Tianjin, Chongqing'],
  ['city', 'Tokyo, Osaka, Kyoto, Nagoya, Yokohama, Kobe, Hiroshima, Nagasaki, Sapporo'],
  ['city', 'Delhi, Mumbai, Kolkata, Chennai, Bangalore, Hyderabad, Lahore, Karachi, Dhaka'],
  ['city', 'Bangkok, Hanoi, Saigon, Manila, Jakarta, Kuala Lumpur, Singapore, Rangoon, Phnom Penh'],
  ['city', 'Baghdad, Damascus, Cairo, Alexandria, Jerusalem, Beirut, Tehran, Mecca, Basra, Aleppo'],
  ['city', 'Nairobi, Mombasa, Lagos, Accra, Addis Ababa, Khartoum, Kampala, Dakar, Kinshasa'],
  ['city', 'Johannesburg, Cape Town, Durban, Pretoria, Harare, Lusaka'],
  ['city', 'New York, Boston, Philadelphia, Baltimore, Washington, Pittsburgh, Buffalo, New Haven, Albany'],
  ['city', 'Chicago, Detroit, Cleveland, Cincinnati, Milwaukee, Minneapolis, Indianapolis, Columbus, Kansas City'],
  ['city', 'Atlanta, New Orleans, Charleston, Savannah, Richmond, Nashville, Memphis, Miami, Mobile'],
  ['city', 'Houston, Dallas, Austin, San Antonio, Phoenix, Denver, Albuquerque, Tucson'],
  ['city', 'Los Angeles, San Francisco, San Diego, Seattle, Portland, Sacramento, Oakland'],
  ['city', 'Toronto, Montreal, Ottawa, Quebec City, Vancouver, Winnipeg, Calgary, Halifax'],
  ['city', 'Mexico City, Guadalajara, Havana, Bogotá, Lima, Caracas, Quito, Cuzco'],
  ['city', 'Buenos Aires, Montevideo, Santiago, São Paulo, Rio de Janeiro, Brasília, Salvador, La Paz'],
  ['city', 'Sydney, Melbourne, Brisbane, Perth, Adelaide, Canberra, Hobart, Auckland, Wellington'],
]

/** Parts of countries, waters, heights and worlds. */
export const regions: readonly TypedList[] = [
  [
    'state',
    'Massachusetts, Connecticut, Rhode Island, New Hampshire, Vermont, Maine, New York, New Jersey, Pennsylvania, Delaware, Maryland',
  ],
  [
    'state',
    'Virginia, North Carolina, South Carolina, Georgia, Florida, Alabama, Mississippi, Louisiana, Tennessee, Kentucky, Arkansas',
  ],
  ['state', 'Ohio, Indiana, Illinois, Michigan, Wisconsin, Minnesota, Iowa, Missouri, Kansas, Nebraska'],
  [
    'state',
    'California, Oregon, Washington, Nevada, Arizona, Utah, Colorado, New Mexico, Texas, Oklahoma, Idaho, Montana, Wyoming',
  ],
  [
    'province',
    'Fujian, Zhejiang, Guangdong, Jiangsu, Shandong, Sichuan, Hubei, Hunan, Yunnan, Shaanxi, Anhui, Jiangxi',
  ],
  ['province', 'Ontario, Quebec, Manitoba, Alberta, British Columbia, Nova Scotia, Saskatchewan'],
  ['region', 'Bavaria, Saxony, Prussia, Hesse, Thuringia, Westphalia, Brandenburg, Swabia, Silesia'],
  ['region', 'Bohemia, Moravia, Silesia, Galicia, Transylvania, Styria, Tyrol'],
  ['region', 'Normandy, Brittany, Burgundy, Provence, Alsace, Champagne, Gascony, Aquitaine'],
  ['region', 'Tuscany, Lombardy, Piedmont, Sicily, Sardinia, Umbria, Calabria, Veneto'],
  ['region', 'Catalonia, Andalusia, Castile, Aragon, Galicia, Navarre, Extremadura'],
  ['continent', 'Africa, Asia, Europe, North America, South America, Australia'],
  ['ocean', 'the Atlantic Ocean, the Pacific Ocean, the Indian Ocean, the Arctic Ocean, the Southern Ocean'],
  [
    'sea',
    'the Mediterranean Sea, the Black Sea, the Baltic Sea, the North Sea, the Red Sea, the Caspian Sea, the Adriatic Sea, the Aegean Sea, the Caribbean Sea',
  ],
  [
    'river',
    'the Rhine, the Danube, the Elbe, the Rhône, the Seine, the Loire, the Vistula, the Oder, the Thames, the Po',
  ],
  ['river', 'the Nile, the Congo, the Niger, the Zambezi, the Limpopo, the Orange River'],
  [
    'river',
    'the Ganges, the Indus, the Yangtze, the Yellow River, the Mekong, the Brahmaputra, the Tigris, the Euphrates',
  ],
  [
    'river',
    'the Mississippi, the Missouri, the Ohio, the Hudson, the Colorado, the Columbia, the Rio Grande, the Potomac',
  ],
  ['river', 'the Volga, the Don, the Dnieper, the Ob, the Lena, the Yenisei, the Amur'],
  ['mountains', 'the Alps, the Pyrenees, the Carpathians, the Apennines, the Urals, the Caucasus'],
  ['mountains', 'the Himalayas, the Andes, the Rocky Mountains, the Appalachians, the Hindu Kush, the Atlas Mountains'],
  ['desert', 'the Sahara, the Gobi, the Kalahari, the Namib, the Atacama, the Mojave'],
  ['island', 'Crete, Sicily, Sardinia, Corsica, Cyprus, Malta, Rhodes, Majorca'],
  ['island', 'Java, Sumatra, Borneo, Luzon, Mindanao, Timor, Sulawesi, Bali'],
  ['planet', 'Mercury, Venus, Earth, Mars, Jupiter, Saturn, Uranus, Neptune'],
]

/** Places of learning by region. */
export const universities: readonly TypedList[] = [
  [
    'university',
    'the University of Oxford, the University of Cambridge, the University of Edinburgh, the University of Glasgow, the University of St Andrews, the University of London, the University of Manchester',
  ],
  [
    'university',
    'Harvard University, Yale University, Princeton University, Columbia University, Stanford University, Cornell University, Brown University, the University of Chicago',
  ],
  [
    'university',
    'the University of Paris, the University of Bologna, the University of Padua, the University of Leiden, the University of Salamanca, the University of Montpellier, the University of Pavia',
  ],
  [
    'university',
    'the University of Vienna, the University of Berlin, the University of Göttingen, the University of Heidelberg, the University of Leipzig, the University of Jena, the University of Munich, the University of Prague',
  ],
  [
    'university',
    'Peking University, Tsinghua University, Fudan University, Nanjing University, Zhejiang University, Wuhan University',
  ],
]
