/** The people of the three invented companies are drawn from these. */
export const givenNames =
  `Amaro Beatriz Celeste Duarte Eulalia Fausto Graça Horacio Ines Jacinto Katia Leandro Mafalda
Nuno Odete Paulino Quiteria Renato Salome Tomé Ursula Vasco Xavier Yara Zulmira Aurelie Bennett Corinne Desmond
Elspeth Fletcher Gillian Hollis Imogen Jasper Keira Lachlan Maeve Niall Oona Prescott Rowena Sutton Tamsin Vaughn
Winnifred Anand Bao Chitra Devan Eng Farid Geetha Hafiz Indra Jia Kumar Ling Mei Nadia Omar Priya Qistina Ravi Siti
Tze Uma Vikram Wen Yusof Zhen`
    .split(/\s+/)
    .filter(Boolean);

export const familyNames =
  `Abrantes Boavida Cordeiro Delgado Esteves Falcao Gouveia Horta Inacio Jardim Lacerda
Mourinha Noronha Outeiro Paredes Quintela Rebelo Seixas Tavora Valadares Ashgrove Birchall Corrigan Dunmore
Eastlake Farquhar Greaves Hathersage Ingleby Jessop Kilbride Lockhart Mossman Nethery Oakeshott Pennington Quill
Rathbone Stanhope Thackeray Underhill Wetherby Yardley Arumugam Bakar Chua Dhillon Ee Fong Goh Hassan Iskandar
Jeyaratnam Koh Lim Menon Nair Ong Pillai Quek Rahman Seah Tan Uthman Varma Wee Yeo Zainal`
    .split(/\s+/)
    .filter(Boolean);
