/* Declarations of the Cassandra C++ driver (6bc1649). */
#pragma once
#include <stddef.h>
#include <stdint.h>
typedef struct CassFuture_ CassFuture;
typedef struct CassSession_ CassSession;
typedef struct CassCluster_ CassCluster;
typedef struct CassStatement_ CassStatement;
typedef struct CassBatch_ CassBatch;
typedef struct CassResult_ CassResult;
typedef struct CassIterator_ CassIterator;
CassFuture *cass_session_connect(CassSession *, const CassCluster *);
CassFuture *cass_session_execute(CassSession *, const CassStatement *);
CassFuture *cass_session_execute_batch(CassSession *, const CassBatch *);
CassFuture *cass_session_prepare(CassSession *, const char *);
void cass_future_free(CassFuture *);
void cass_future_wait(CassFuture *);
int cass_future_wait_timed(CassFuture *, uint64_t);
const CassResult *cass_future_get_result(CassFuture *);
int cass_future_error_code(CassFuture *);
size_t cass_result_row_count(const CassResult *);
int cass_iterator_next(CassIterator *);
