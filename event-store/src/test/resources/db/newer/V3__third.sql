create table log.third (id int);
