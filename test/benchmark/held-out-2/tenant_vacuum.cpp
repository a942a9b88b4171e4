// spawn: std::thread
// loop: for over the rows of a result
// origin: rows of a database
// waits: join
// distance: same function
// differs: when the joining starts
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: joins all when a batch is full
// witness: runnable
// packages: libpq
#include "witness.h"
#include <libpq-fe.h>
#include <string>
#include <thread>
#include <vector>

static void vacuumSchema(std::string schema)
{
    if (schema.rfind("pg_", 0) == 0)
        return;
    witness::task();
}

static void joinAll(std::vector<std::thread> &threads)
{
    for (std::thread &t : threads)
        t.join();
    threads.clear();
}

int vacuumTenants(const PGresult *schemas)
{
    const size_t batch = 25;
    std::vector<std::thread> threads;

    for (int row = 0; row < PQntuples(schemas); row++) {
        if (PQgetisnull(schemas, row, 0))
            continue;
        threads.emplace_back(vacuumSchema, PQgetvalue(schemas, row, 0));
#ifdef TWIN
        if (threads.size() >= batch)
            joinAll(threads);
#else
        if (threads.size() % batch == 0)
            fprintf(stderr, "%zu tenants started\n", threads.size());
#endif
    }
    joinAll(threads);
    return PQntuples(schemas);
}

int main(int argc, char **argv)
{
    char column[] = "nspname", value[] = "tenant";
    PGresAttDesc attribute = {column, 0, 0, 0, 19, 64, -1};
    PGresult *schemas = PQmakeEmptyPGresult(nullptr, PGRES_TUPLES_OK);
    PQsetResultAttrs(schemas, 1, &attribute);
    int n = static_cast<int>(witness::size(argc, argv));
    for (int row = 0; row < n; row++)
        PQsetvalue(schemas, row, 0, value, 6);
    vacuumTenants(schemas);
    return witness::report();
}
