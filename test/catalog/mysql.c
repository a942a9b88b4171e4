// REQUIRES: mysql-headers
// RUN: %row_check mysql %s -- -std=gnu17 -I/usr/include/mariadb
#include <mysql.h>
#include <stddef.h>

void queries(MYSQL *connection, MYSQL_RES *result) {
  mysql_real_connect(connection, "a", "b", "c", "d", 3306, NULL, 0);                    //= open connection
  mysql_real_connect_start(&connection, connection, "a", "b", "c", "d", 3306, NULL, 0); //= spawn connection
  mysql_fetch_row(result);                                                              //= source input
  mysql_num_rows(result);                                                               //= source input
  mysql_query(connection, "SELECT 1");
}
