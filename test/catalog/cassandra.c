// RUN: %row_check cassandra %s -- -std=c17 -I%stubs/cassandra
#include "spawn.h"

extern CassFuture *Future; //= handle

void queries(CassSession *session, CassCluster *cluster, CassStatement *statement, CassBatch *batch,
             CassIterator *iterator) {
  Future = cass_session_connect(session, cluster);                //= open connection
  Future = cass_session_execute(session, statement);              //= spawn async-call
  Future = cass_session_execute_batch(session, batch);            //= spawn async-call
  Future = cass_session_prepare(session, "SELECT");               //= spawn async-call
  cass_future_free(Future);
  cass_future_wait(Future);                                       //= join
  cass_future_wait_timed(Future, 1);                              //= join
  cass_result_row_count(cass_future_get_result(Future));          //= source input, join
  cass_future_error_code(Future);                                 //= join
  cass_iterator_next(iterator);                                   //= source input
}
