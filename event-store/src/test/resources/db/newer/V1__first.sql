create table log.first (id int);
