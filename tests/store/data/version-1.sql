PRAGMA application_id = 1297433428;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  text TEXT,
  parties_text TEXT,
  deadline_text TEXT,
  deadline_kind TEXT,
  due TEXT,
  expected TEXT,
  note TEXT
);
INSERT INTO "action" VALUES(16,14,1048576,'Lập danh mục việc','Văn phòng Cấp ủy - HĐND & UBND','Tháng 01/2025','month','2025-01-31','Danh mục',NULL);
INSERT INTO "action" VALUES(18,14,2097152,'Đôn đốc từng tuần','Trưởng các phòng chuyên môn','Thường xuyên','standing',NULL,'Phiếu nhắc',NULL);
INSERT INTO "action" VALUES(23,20,1048576,'Niêm yết thủ tục','Bộ phận 01 cửa','Quý I/2025','quarter','2025-03-31','Bảng niêm yết',NULL);
INSERT INTO "action" VALUES(25,20,2097152,'Gọi điện báo kết quả','Bộ phận 01 cửa','Thường xuyên cho từng hồ sơ','standing',NULL,'Sổ theo dõi',NULL);
INSERT INTO "action" VALUES(27,20,3145728,'Đối chiếu sổ và phần mềm','Phòng Nội vụ - LĐTB&XH','Hàng quý','recurring',NULL,'Biên bản đối chiếu',NULL);
INSERT INTO "action" VALUES(29,20,4194304,'Xin lỗi bằng văn bản khi trễ hẹn','UBND thị xã UBND cấp xã','Khi có phát sinh','event',NULL,'Thư xin lỗi',NULL);
INSERT INTO "action" VALUES(35,32,1048576,'Chọn quy trình cần mở','Ban chỉ đạo ISO, các phòng chuyên môn','6 tháng đầu năm','half-year','2025-06-30','Tờ trình',NULL);
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  label TEXT NOT NULL,
  step TEXT NOT NULL,
  undoes INTEGER REFERENCES change (id),
  barrier INTEGER NOT NULL
);
INSERT INTO "change" VALUES(1,'2026-01-05T07:00:00Z','ha','Tạo tệp','do',NULL,1);
INSERT INTO "change" VALUES(2,'2026-01-05T07:00:00Z','ha','Nhập “town.txt”','do',NULL,0);
CREATE TABLE change_field (
  id INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES change (id),
  verb TEXT NOT NULL,
  record_table TEXT NOT NULL,
  record INTEGER NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT,
  new_value TEXT
);
INSERT INTO "change_field" VALUES(1,2,'add','unit',1,'parent',NULL,'0');
INSERT INTO "change_field" VALUES(2,2,'add','unit',1,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(3,2,'add','unit',1,'name',NULL,'Văn phòng Cấp ủy - HĐND & UBND');
INSERT INTO "change_field" VALUES(4,2,'add','unit',1,'kind',NULL,'office');
INSERT INTO "change_field" VALUES(5,2,'add','unit',2,'parent',NULL,'0');
INSERT INTO "change_field" VALUES(6,2,'add','unit',2,'rank',NULL,'2097152');
INSERT INTO "change_field" VALUES(7,2,'add','unit',2,'name',NULL,'Trưởng các phòng chuyên môn');
INSERT INTO "change_field" VALUES(8,2,'add','unit',2,'kind',NULL,'role');
INSERT INTO "change_field" VALUES(9,2,'add','unit',3,'parent',NULL,'0');
INSERT INTO "change_field" VALUES(10,2,'add','unit',3,'rank',NULL,'3145728');
INSERT INTO "change_field" VALUES(11,2,'add','unit',3,'name',NULL,'Bộ phận 01 cửa');
INSERT INTO "change_field" VALUES(12,2,'add','unit',3,'kind',NULL,'section');
INSERT INTO "change_field" VALUES(13,2,'add','unit',4,'parent',NULL,'0');
INSERT INTO "change_field" VALUES(14,2,'add','unit',4,'rank',NULL,'4194304');
INSERT INTO "change_field" VALUES(15,2,'add','unit',4,'name',NULL,'Phòng Nội vụ - LĐTB&XH');
INSERT INTO "change_field" VALUES(16,2,'add','unit',4,'kind',NULL,'room');
INSERT INTO "change_field" VALUES(17,2,'add','unit',5,'parent',NULL,'0');
INSERT INTO "change_field" VALUES(18,2,'add','unit',5,'rank',NULL,'5242880');
INSERT INTO "change_field" VALUES(19,2,'add','unit',5,'name',NULL,'UBND thị xã');
INSERT INTO "change_field" VALUES(20,2,'add','unit',5,'kind',NULL,'outside');
INSERT INTO "change_field" VALUES(21,2,'add','unit',6,'parent',NULL,'0');
INSERT INTO "change_field" VALUES(22,2,'add','unit',6,'rank',NULL,'6291456');
INSERT INTO "change_field" VALUES(23,2,'add','unit',6,'name',NULL,'UBND cấp xã');
INSERT INTO "change_field" VALUES(24,2,'add','unit',6,'kind',NULL,'outside');
INSERT INTO "change_field" VALUES(25,2,'add','unit',7,'parent',NULL,'0');
INSERT INTO "change_field" VALUES(26,2,'add','unit',7,'rank',NULL,'7340032');
INSERT INTO "change_field" VALUES(27,2,'add','unit',7,'name',NULL,'Ban chỉ đạo ISO');
INSERT INTO "change_field" VALUES(28,2,'add','unit',7,'kind',NULL,'committee');
INSERT INTO "change_field" VALUES(29,2,'add','unit',8,'parent',NULL,'0');
INSERT INTO "change_field" VALUES(30,2,'add','unit',8,'rank',NULL,'8388608');
INSERT INTO "change_field" VALUES(31,2,'add','unit',8,'name',NULL,'Các phòng chuyên môn');
INSERT INTO "change_field" VALUES(32,2,'add','unit',8,'kind',NULL,'group');
INSERT INTO "change_field" VALUES(33,2,'add','office',9,'parent',NULL,'0');
INSERT INTO "change_field" VALUES(34,2,'add','office',9,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(35,2,'add','office',9,'valid_from',NULL,'2025-05-20');
INSERT INTO "change_field" VALUES(36,2,'add','office',9,'name',NULL,'ỦY BAN NHÂN DÂN THỊ XÃ AN TRÀ');
INSERT INTO "change_field" VALUES(37,2,'add','office',9,'place',NULL,'An Trà');
INSERT INTO "change_field" VALUES(38,2,'add','office',9,'head_title',NULL,'CHỦ TỊCH');
INSERT INTO "change_field" VALUES(39,2,'add','office',9,'head_name',NULL,'Lâm Quốc Bảo Khánh');
INSERT INTO "change_field" VALUES(40,2,'add','year',10,'parent',NULL,'0');
INSERT INTO "change_field" VALUES(41,2,'add','year',10,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(42,2,'add','year',10,'number',NULL,'2025');
INSERT INTO "change_field" VALUES(43,2,'add','paper',11,'parent',NULL,'10');
INSERT INTO "change_field" VALUES(44,2,'add','paper',11,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(45,2,'add','paper',11,'kind',NULL,'objectives');
INSERT INTO "change_field" VALUES(46,2,'add','paper',11,'state',NULL,'draft');
INSERT INTO "change_field" VALUES(47,2,'add','paper',11,'place',NULL,'An Trà');
INSERT INTO "change_field" VALUES(48,2,'add','paper',11,'date',NULL,'2025-05-20');
INSERT INTO "change_field" VALUES(49,2,'add','paper',11,'title',NULL,'MỤC TIÊU CHẤT LƯỢNG NĂM 2025');
INSERT INTO "change_field" VALUES(50,2,'add','paper',11,'intro',NULL,'Cán bộ, công chức thị xã An Trà cùng thực hiện các mục tiêu sau:');
INSERT INTO "change_field" VALUES(51,2,'add','paper',11,'plan_title',NULL,'KẾ HOẠCH THỰC HIỆN
Mục tiêu chất lượng - năm 2025');
INSERT INTO "change_field" VALUES(52,2,'add','paper',11,'monitoring_title',NULL,'BIỆN PHÁP THEO DÕI THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG - NĂM 2025');
INSERT INTO "change_field" VALUES(53,2,'add','paper',11,'signer_authority',NULL,'TM.');
INSERT INTO "change_field" VALUES(54,2,'add','paper',11,'signer_title',NULL,'ỦY BAN NHÂN DÂN
CHỦ TỊCH');
INSERT INTO "change_field" VALUES(55,2,'add','paper',11,'signer_name',NULL,'Lâm Quốc Bảo Khánh');
INSERT INTO "change_field" VALUES(56,2,'add','measure',12,'parent',NULL,'10');
INSERT INTO "change_field" VALUES(57,2,'add','measure',12,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(58,2,'add','measure',12,'text',NULL,'Định kỳ 6 tháng/lần, các phòng chuyên môn báo cáo lãnh đạo UBND.');
INSERT INTO "change_field" VALUES(59,2,'add','measure',12,'cycle',NULL,'half-year');
INSERT INTO "change_field" VALUES(60,2,'add','measure',13,'parent',NULL,'10');
INSERT INTO "change_field" VALUES(61,2,'add','measure',13,'rank',NULL,'2097152');
INSERT INTO "change_field" VALUES(62,2,'add','measure',13,'text',NULL,'Ban chỉ đạo ISO kiểm tra khi cần.');
INSERT INTO "change_field" VALUES(63,2,'add','objective',14,'parent',NULL,'10');
INSERT INTO "change_field" VALUES(64,2,'add','objective',14,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(65,2,'add','objective',14,'text',NULL,'Hoàn thành 90% việc trong năm trước hạn.');
INSERT INTO "change_field" VALUES(66,2,'add','objective',14,'party_heading',NULL,'Trách nhiệm thực hiện');
INSERT INTO "change_field" VALUES(67,2,'add','objective',14,'result_heading',NULL,'Kết quả dự kiến');
INSERT INTO "change_field" VALUES(68,2,'add','target',15,'parent',NULL,'14');
INSERT INTO "change_field" VALUES(69,2,'add','target',15,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(70,2,'add','target',15,'text',NULL,'Hoàn thành 90% việc trong năm trước hạn');
INSERT INTO "change_field" VALUES(71,2,'add','target',15,'comparator',NULL,'≥');
INSERT INTO "change_field" VALUES(72,2,'add','target',15,'value',NULL,'90');
INSERT INTO "change_field" VALUES(73,2,'add','target',15,'unit',NULL,'%');
INSERT INTO "change_field" VALUES(74,2,'add','action',16,'parent',NULL,'14');
INSERT INTO "change_field" VALUES(75,2,'add','action',16,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(76,2,'add','action',16,'text',NULL,'Lập danh mục việc');
INSERT INTO "change_field" VALUES(77,2,'add','action',16,'parties_text',NULL,'Văn phòng Cấp ủy - HĐND & UBND');
INSERT INTO "change_field" VALUES(78,2,'add','action',16,'deadline_text',NULL,'Tháng 01/2025');
INSERT INTO "change_field" VALUES(79,2,'add','action',16,'deadline_kind',NULL,'month');
INSERT INTO "change_field" VALUES(80,2,'add','action',16,'due',NULL,'2025-01-31');
INSERT INTO "change_field" VALUES(81,2,'add','action',16,'expected',NULL,'Danh mục');
INSERT INTO "change_field" VALUES(82,2,'add','party',17,'parent',NULL,'16');
INSERT INTO "change_field" VALUES(83,2,'add','party',17,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(84,2,'add','party',17,'text',NULL,'Văn phòng Cấp ủy - HĐND & UBND');
INSERT INTO "change_field" VALUES(85,2,'add','party',17,'unit',NULL,'1');
INSERT INTO "change_field" VALUES(86,2,'add','party',17,'role',NULL,'lead');
INSERT INTO "change_field" VALUES(87,2,'add','action',18,'parent',NULL,'14');
INSERT INTO "change_field" VALUES(88,2,'add','action',18,'rank',NULL,'2097152');
INSERT INTO "change_field" VALUES(89,2,'add','action',18,'text',NULL,'Đôn đốc từng tuần');
INSERT INTO "change_field" VALUES(90,2,'add','action',18,'parties_text',NULL,'Trưởng các phòng chuyên môn');
INSERT INTO "change_field" VALUES(91,2,'add','action',18,'deadline_text',NULL,'Thường xuyên');
INSERT INTO "change_field" VALUES(92,2,'add','action',18,'deadline_kind',NULL,'standing');
INSERT INTO "change_field" VALUES(93,2,'add','action',18,'expected',NULL,'Phiếu nhắc');
INSERT INTO "change_field" VALUES(94,2,'add','party',19,'parent',NULL,'18');
INSERT INTO "change_field" VALUES(95,2,'add','party',19,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(96,2,'add','party',19,'text',NULL,'Trưởng các phòng chuyên môn');
INSERT INTO "change_field" VALUES(97,2,'add','party',19,'unit',NULL,'2');
INSERT INTO "change_field" VALUES(98,2,'add','party',19,'role',NULL,'lead');
INSERT INTO "change_field" VALUES(99,2,'add','objective',20,'parent',NULL,'10');
INSERT INTO "change_field" VALUES(100,2,'add','objective',20,'rank',NULL,'2097152');
INSERT INTO "change_field" VALUES(101,2,'add','objective',20,'text',NULL,'Giải quyết 40% thủ tục trước hạn, 60% đúng hạn.');
INSERT INTO "change_field" VALUES(102,2,'add','objective',20,'party_heading',NULL,'Trách nhiệm thực hiện');
INSERT INTO "change_field" VALUES(103,2,'add','objective',20,'result_heading',NULL,'Kết quả dự kiến');
INSERT INTO "change_field" VALUES(104,2,'add','target',21,'parent',NULL,'20');
INSERT INTO "change_field" VALUES(105,2,'add','target',21,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(106,2,'add','target',21,'text',NULL,'Giải quyết 40% thủ tục trước hạn');
INSERT INTO "change_field" VALUES(107,2,'add','target',21,'comparator',NULL,'≥');
INSERT INTO "change_field" VALUES(108,2,'add','target',21,'value',NULL,'40');
INSERT INTO "change_field" VALUES(109,2,'add','target',21,'unit',NULL,'%');
INSERT INTO "change_field" VALUES(110,2,'add','target',22,'parent',NULL,'20');
INSERT INTO "change_field" VALUES(111,2,'add','target',22,'rank',NULL,'2097152');
INSERT INTO "change_field" VALUES(112,2,'add','target',22,'text',NULL,'60% đúng hạn');
INSERT INTO "change_field" VALUES(113,2,'add','target',22,'comparator',NULL,'≥');
INSERT INTO "change_field" VALUES(114,2,'add','target',22,'value',NULL,'60');
INSERT INTO "change_field" VALUES(115,2,'add','target',22,'unit',NULL,'%');
INSERT INTO "change_field" VALUES(116,2,'add','action',23,'parent',NULL,'20');
INSERT INTO "change_field" VALUES(117,2,'add','action',23,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(118,2,'add','action',23,'text',NULL,'Niêm yết thủ tục');
INSERT INTO "change_field" VALUES(119,2,'add','action',23,'parties_text',NULL,'Bộ phận 01 cửa');
INSERT INTO "change_field" VALUES(120,2,'add','action',23,'deadline_text',NULL,'Quý I/2025');
INSERT INTO "change_field" VALUES(121,2,'add','action',23,'deadline_kind',NULL,'quarter');
INSERT INTO "change_field" VALUES(122,2,'add','action',23,'due',NULL,'2025-03-31');
INSERT INTO "change_field" VALUES(123,2,'add','action',23,'expected',NULL,'Bảng niêm yết');
INSERT INTO "change_field" VALUES(124,2,'add','party',24,'parent',NULL,'23');
INSERT INTO "change_field" VALUES(125,2,'add','party',24,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(126,2,'add','party',24,'text',NULL,'Bộ phận 01 cửa');
INSERT INTO "change_field" VALUES(127,2,'add','party',24,'unit',NULL,'3');
INSERT INTO "change_field" VALUES(128,2,'add','party',24,'role',NULL,'lead');
INSERT INTO "change_field" VALUES(129,2,'add','action',25,'parent',NULL,'20');
INSERT INTO "change_field" VALUES(130,2,'add','action',25,'rank',NULL,'2097152');
INSERT INTO "change_field" VALUES(131,2,'add','action',25,'text',NULL,'Gọi điện báo kết quả');
INSERT INTO "change_field" VALUES(132,2,'add','action',25,'parties_text',NULL,'Bộ phận 01 cửa');
INSERT INTO "change_field" VALUES(133,2,'add','action',25,'deadline_text',NULL,'Thường xuyên cho từng hồ sơ');
INSERT INTO "change_field" VALUES(134,2,'add','action',25,'deadline_kind',NULL,'standing');
INSERT INTO "change_field" VALUES(135,2,'add','action',25,'expected',NULL,'Sổ theo dõi');
INSERT INTO "change_field" VALUES(136,2,'add','party',26,'parent',NULL,'25');
INSERT INTO "change_field" VALUES(137,2,'add','party',26,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(138,2,'add','party',26,'text',NULL,'Bộ phận 01 cửa');
INSERT INTO "change_field" VALUES(139,2,'add','party',26,'unit',NULL,'3');
INSERT INTO "change_field" VALUES(140,2,'add','party',26,'role',NULL,'lead');
INSERT INTO "change_field" VALUES(141,2,'add','action',27,'parent',NULL,'20');
INSERT INTO "change_field" VALUES(142,2,'add','action',27,'rank',NULL,'3145728');
INSERT INTO "change_field" VALUES(143,2,'add','action',27,'text',NULL,'Đối chiếu sổ và phần mềm');
INSERT INTO "change_field" VALUES(144,2,'add','action',27,'parties_text',NULL,'Phòng Nội vụ - LĐTB&XH');
INSERT INTO "change_field" VALUES(145,2,'add','action',27,'deadline_text',NULL,'Hàng quý');
INSERT INTO "change_field" VALUES(146,2,'add','action',27,'deadline_kind',NULL,'recurring');
INSERT INTO "change_field" VALUES(147,2,'add','action',27,'expected',NULL,'Biên bản đối chiếu');
INSERT INTO "change_field" VALUES(148,2,'add','party',28,'parent',NULL,'27');
INSERT INTO "change_field" VALUES(149,2,'add','party',28,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(150,2,'add','party',28,'text',NULL,'Phòng Nội vụ - LĐTB&XH');
INSERT INTO "change_field" VALUES(151,2,'add','party',28,'unit',NULL,'4');
INSERT INTO "change_field" VALUES(152,2,'add','party',28,'role',NULL,'lead');
INSERT INTO "change_field" VALUES(153,2,'add','action',29,'parent',NULL,'20');
INSERT INTO "change_field" VALUES(154,2,'add','action',29,'rank',NULL,'4194304');
INSERT INTO "change_field" VALUES(155,2,'add','action',29,'text',NULL,'Xin lỗi bằng văn bản khi trễ hẹn');
INSERT INTO "change_field" VALUES(156,2,'add','action',29,'parties_text',NULL,'UBND thị xã UBND cấp xã');
INSERT INTO "change_field" VALUES(157,2,'add','action',29,'deadline_text',NULL,'Khi có phát sinh');
INSERT INTO "change_field" VALUES(158,2,'add','action',29,'deadline_kind',NULL,'event');
INSERT INTO "change_field" VALUES(159,2,'add','action',29,'expected',NULL,'Thư xin lỗi');
INSERT INTO "change_field" VALUES(160,2,'add','party',30,'parent',NULL,'29');
INSERT INTO "change_field" VALUES(161,2,'add','party',30,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(162,2,'add','party',30,'text',NULL,'UBND thị xã');
INSERT INTO "change_field" VALUES(163,2,'add','party',30,'unit',NULL,'5');
INSERT INTO "change_field" VALUES(164,2,'add','party',30,'role',NULL,'lead');
INSERT INTO "change_field" VALUES(165,2,'add','party',31,'parent',NULL,'29');
INSERT INTO "change_field" VALUES(166,2,'add','party',31,'rank',NULL,'2097152');
INSERT INTO "change_field" VALUES(167,2,'add','party',31,'text',NULL,'UBND cấp xã');
INSERT INTO "change_field" VALUES(168,2,'add','party',31,'unit',NULL,'6');
INSERT INTO "change_field" VALUES(169,2,'add','party',31,'role',NULL,'lead');
INSERT INTO "change_field" VALUES(170,2,'add','objective',32,'parent',NULL,'10');
INSERT INTO "change_field" VALUES(171,2,'add','objective',32,'rank',NULL,'3145728');
INSERT INTO "change_field" VALUES(172,2,'add','objective',32,'text',NULL,'Mở thêm tối thiểu 05 quy trình nội bộ; giao ban ít nhất 01 lần/tháng');
INSERT INTO "change_field" VALUES(173,2,'add','objective',32,'party_heading',NULL,'Trách nhiệm');
INSERT INTO "change_field" VALUES(174,2,'add','objective',32,'result_heading',NULL,'Kết quả dự kiến');
INSERT INTO "change_field" VALUES(175,2,'add','target',33,'parent',NULL,'32');
INSERT INTO "change_field" VALUES(176,2,'add','target',33,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(177,2,'add','target',33,'text',NULL,'Mở thêm tối thiểu 05 quy trình nội bộ');
INSERT INTO "change_field" VALUES(178,2,'add','target',33,'comparator',NULL,'≥');
INSERT INTO "change_field" VALUES(179,2,'add','target',33,'value',NULL,'5');
INSERT INTO "change_field" VALUES(180,2,'add','target',33,'unit',NULL,'quy trình');
INSERT INTO "change_field" VALUES(181,2,'add','target',34,'parent',NULL,'32');
INSERT INTO "change_field" VALUES(182,2,'add','target',34,'rank',NULL,'2097152');
INSERT INTO "change_field" VALUES(183,2,'add','target',34,'text',NULL,'giao ban ít nhất 01 lần/tháng');
INSERT INTO "change_field" VALUES(184,2,'add','target',34,'comparator',NULL,'≥');
INSERT INTO "change_field" VALUES(185,2,'add','target',34,'value',NULL,'1');
INSERT INTO "change_field" VALUES(186,2,'add','target',34,'unit',NULL,'lần');
INSERT INTO "change_field" VALUES(187,2,'add','target',34,'per',NULL,'month');
INSERT INTO "change_field" VALUES(188,2,'add','action',35,'parent',NULL,'32');
INSERT INTO "change_field" VALUES(189,2,'add','action',35,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(190,2,'add','action',35,'text',NULL,'Chọn quy trình cần mở');
INSERT INTO "change_field" VALUES(191,2,'add','action',35,'parties_text',NULL,'Ban chỉ đạo ISO, các phòng chuyên môn');
INSERT INTO "change_field" VALUES(192,2,'add','action',35,'deadline_text',NULL,'6 tháng đầu năm');
INSERT INTO "change_field" VALUES(193,2,'add','action',35,'deadline_kind',NULL,'half-year');
INSERT INTO "change_field" VALUES(194,2,'add','action',35,'due',NULL,'2025-06-30');
INSERT INTO "change_field" VALUES(195,2,'add','action',35,'expected',NULL,'Tờ trình');
INSERT INTO "change_field" VALUES(196,2,'add','party',36,'parent',NULL,'35');
INSERT INTO "change_field" VALUES(197,2,'add','party',36,'rank',NULL,'1048576');
INSERT INTO "change_field" VALUES(198,2,'add','party',36,'text',NULL,'Ban chỉ đạo ISO');
INSERT INTO "change_field" VALUES(199,2,'add','party',36,'unit',NULL,'7');
INSERT INTO "change_field" VALUES(200,2,'add','party',36,'role',NULL,'lead');
INSERT INTO "change_field" VALUES(201,2,'add','party',37,'parent',NULL,'35');
INSERT INTO "change_field" VALUES(202,2,'add','party',37,'rank',NULL,'2097152');
INSERT INTO "change_field" VALUES(203,2,'add','party',37,'text',NULL,'các phòng chuyên môn');
INSERT INTO "change_field" VALUES(204,2,'add','party',37,'unit',NULL,'8');
INSERT INTO "change_field" VALUES(205,2,'add','party',37,'role',NULL,'lead');
CREATE TABLE measure (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES year (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  text TEXT,
  cycle TEXT,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "measure" VALUES(12,10,1048576,'Định kỳ 6 tháng/lần, các phòng chuyên môn báo cáo lãnh đạo UBND.','half-year',NULL);
INSERT INTO "measure" VALUES(13,10,2097152,'Ban chỉ đạo ISO kiểm tra khi cần.',NULL,NULL);
CREATE TABLE member (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE objective (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES year (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  text TEXT,
  plan_text TEXT,
  party_heading TEXT,
  result_heading TEXT,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "objective" VALUES(14,10,1048576,'Hoàn thành 90% việc trong năm trước hạn.',NULL,'Trách nhiệm thực hiện','Kết quả dự kiến',NULL);
INSERT INTO "objective" VALUES(20,10,2097152,'Giải quyết 40% thủ tục trước hạn, 60% đúng hạn.',NULL,'Trách nhiệm thực hiện','Kết quả dự kiến',NULL);
INSERT INTO "objective" VALUES(32,10,3145728,'Mở thêm tối thiểu 05 quy trình nội bộ; giao ban ít nhất 01 lần/tháng',NULL,'Trách nhiệm','Kết quả dự kiến',NULL);
CREATE TABLE office (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  valid_from TEXT,
  superior TEXT,
  name TEXT,
  abbreviation TEXT,
  place TEXT,
  head_title TEXT,
  head_name TEXT
);
INSERT INTO "office" VALUES(9,0,1048576,'2025-05-20',NULL,'ỦY BAN NHÂN DÂN THỊ XÃ AN TRÀ',NULL,'An Trà','CHỦ TỊCH','Lâm Quốc Bảo Khánh');
CREATE TABLE paper (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES year (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  kind TEXT,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT,
  number TEXT,
  symbol TEXT,
  place TEXT,
  date TEXT,
  title TEXT,
  intro TEXT,
  closing TEXT,
  plan_title TEXT,
  monitoring_title TEXT,
  signer_authority TEXT,
  signer_title TEXT,
  signer_name TEXT,
  preparer_name TEXT,
  recipients TEXT
);
INSERT INTO "paper" VALUES(11,10,1048576,'objectives',NULL,'draft',NULL,NULL,'An Trà','2025-05-20','MỤC TIÊU CHẤT LƯỢNG NĂM 2025','Cán bộ, công chức thị xã An Trà cùng thực hiện các mục tiêu sau:',NULL,'KẾ HOẠCH THỰC HIỆN
Mục tiêu chất lượng - năm 2025','BIỆN PHÁP THEO DÕI THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG - NĂM 2025','TM.','ỦY BAN NHÂN DÂN
CHỦ TỊCH','Lâm Quốc Bảo Khánh',NULL,NULL);
CREATE TABLE party (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  text TEXT,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT
);
INSERT INTO "party" VALUES(17,16,1048576,'Văn phòng Cấp ủy - HĐND & UBND',1,'lead');
INSERT INTO "party" VALUES(19,18,1048576,'Trưởng các phòng chuyên môn',2,'lead');
INSERT INTO "party" VALUES(24,23,1048576,'Bộ phận 01 cửa',3,'lead');
INSERT INTO "party" VALUES(26,25,1048576,'Bộ phận 01 cửa',3,'lead');
INSERT INTO "party" VALUES(28,27,1048576,'Phòng Nội vụ - LĐTB&XH',4,'lead');
INSERT INTO "party" VALUES(30,29,1048576,'UBND thị xã',5,'lead');
INSERT INTO "party" VALUES(31,29,2097152,'UBND cấp xã',6,'lead');
INSERT INTO "party" VALUES(36,35,1048576,'Ban chỉ đạo ISO',7,'lead');
INSERT INTO "party" VALUES(37,35,2097152,'các phòng chuyên môn',8,'lead');
CREATE TABLE search (
  id INTEGER PRIMARY KEY,
  record_table TEXT NOT NULL,
  folded TEXT NOT NULL
);
INSERT INTO "search" VALUES(1,'unit','van phong cap uy - hdnd & ubnd');
INSERT INTO "search" VALUES(2,'unit','truong cac phong chuyen mon');
INSERT INTO "search" VALUES(3,'unit','bo phan 01 cua');
INSERT INTO "search" VALUES(4,'unit','phong noi vu - ldtb&xh');
INSERT INTO "search" VALUES(5,'unit','ubnd thi xa');
INSERT INTO "search" VALUES(6,'unit','ubnd cap xa');
INSERT INTO "search" VALUES(7,'unit','ban chi dao iso');
INSERT INTO "search" VALUES(8,'unit','cac phong chuyen mon');
INSERT INTO "search" VALUES(9,'office','uy ban nhan dan thi xa an tra');
INSERT INTO "search" VALUES(11,'paper','can bo, cong chuc thi xa an tra cung thuc hien cac muc tieu sau:');
INSERT INTO "search" VALUES(12,'measure','dinh ky 6 thang/lan, cac phong chuyen mon bao cao lanh dao ubnd.');
INSERT INTO "search" VALUES(13,'measure','ban chi dao iso kiem tra khi can.');
INSERT INTO "search" VALUES(14,'objective','hoan thanh 90% viec trong nam truoc han.');
INSERT INTO "search" VALUES(15,'target','hoan thanh 90% viec trong nam truoc han');
INSERT INTO "search" VALUES(16,'action','lap danh muc viec
van phong cap uy - hdnd & ubnd
thang 01/2025
danh muc');
INSERT INTO "search" VALUES(18,'action','don doc tung tuan
truong cac phong chuyen mon
thuong xuyen
phieu nhac');
INSERT INTO "search" VALUES(20,'objective','giai quyet 40% thu tuc truoc han, 60% dung han.');
INSERT INTO "search" VALUES(21,'target','giai quyet 40% thu tuc truoc han');
INSERT INTO "search" VALUES(22,'target','60% dung han');
INSERT INTO "search" VALUES(23,'action','niem yet thu tuc
bo phan 01 cua
quy i/2025
bang niem yet');
INSERT INTO "search" VALUES(25,'action','goi dien bao ket qua
bo phan 01 cua
thuong xuyen cho tung ho so
so theo doi');
INSERT INTO "search" VALUES(27,'action','doi chieu so va phan mem
phong noi vu - ldtb&xh
hang quy
bien ban doi chieu');
INSERT INTO "search" VALUES(29,'action','xin loi bang van ban khi tre hen
ubnd thi xa ubnd cap xa
khi co phat sinh
thu xin loi');
INSERT INTO "search" VALUES(32,'objective','mo them toi thieu 05 quy trinh noi bo; giao ban it nhat 01 lan/thang');
INSERT INTO "search" VALUES(33,'target','mo them toi thieu 05 quy trinh noi bo');
INSERT INTO "search" VALUES(34,'target','giao ban it nhat 01 lan/thang');
INSERT INTO "search" VALUES(35,'action','chon quy trinh can mo
ban chi dao iso, cac phong chuyen mon
6 thang dau nam
to trinh');
CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  text TEXT,
  comparator TEXT,
  value REAL,
  unit TEXT,
  per TEXT,
  of_which INTEGER REFERENCES target (id) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "target" VALUES(15,14,1048576,'Hoàn thành 90% việc trong năm trước hạn','≥',90.0,'%',NULL,NULL);
INSERT INTO "target" VALUES(21,20,1048576,'Giải quyết 40% thủ tục trước hạn','≥',40.0,'%',NULL,NULL);
INSERT INTO "target" VALUES(22,20,2097152,'60% đúng hạn','≥',60.0,'%',NULL,NULL);
INSERT INTO "target" VALUES(33,32,1048576,'Mở thêm tối thiểu 05 quy trình nội bộ','≥',5.0,'quy trình',NULL,NULL);
INSERT INTO "target" VALUES(34,32,2097152,'giao ban ít nhất 01 lần/tháng','≥',1.0,'lần','month',NULL);
CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  name TEXT,
  abbreviation TEXT,
  kind TEXT,
  spellings TEXT,
  valid_from TEXT,
  valid_to TEXT
);
INSERT INTO "unit" VALUES(1,0,1048576,'Văn phòng Cấp ủy - HĐND & UBND',NULL,'office',NULL,NULL,NULL);
INSERT INTO "unit" VALUES(2,0,2097152,'Trưởng các phòng chuyên môn',NULL,'role',NULL,NULL,NULL);
INSERT INTO "unit" VALUES(3,0,3145728,'Bộ phận 01 cửa',NULL,'section',NULL,NULL,NULL);
INSERT INTO "unit" VALUES(4,0,4194304,'Phòng Nội vụ - LĐTB&XH',NULL,'room',NULL,NULL,NULL);
INSERT INTO "unit" VALUES(5,0,5242880,'UBND thị xã',NULL,'outside',NULL,NULL,NULL);
INSERT INTO "unit" VALUES(6,0,6291456,'UBND cấp xã',NULL,'outside',NULL,NULL,NULL);
INSERT INTO "unit" VALUES(7,0,7340032,'Ban chỉ đạo ISO',NULL,'committee',NULL,NULL,NULL);
INSERT INTO "unit" VALUES(8,0,8388608,'Các phòng chuyên môn',NULL,'group',NULL,NULL,NULL);
CREATE TABLE year (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  number INTEGER
);
INSERT INTO "year" VALUES(10,0,1048576,2025);
CREATE INDEX member_parent ON member (parent);
CREATE INDEX member_unit ON member (unit);
CREATE INDEX paper_parent ON paper (parent);
CREATE INDEX paper_unit ON paper (unit);
CREATE INDEX measure_parent ON measure (parent);
CREATE INDEX measure_unit ON measure (unit);
CREATE INDEX objective_parent ON objective (parent);
CREATE INDEX objective_unit ON objective (unit);
CREATE INDEX target_parent ON target (parent);
CREATE INDEX target_of_which ON target (of_which);
CREATE INDEX action_parent ON action (parent);
CREATE INDEX party_parent ON party (parent);
CREATE INDEX party_unit ON party (unit);
CREATE INDEX change_field_change ON change_field (change);
CREATE INDEX change_field_record ON change_field (record);
COMMIT;
