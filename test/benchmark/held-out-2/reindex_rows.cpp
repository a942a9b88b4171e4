// spawn: std::async
// loop: while over a cursor
// origin: rows of a database
// waits: get
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: pops the oldest when the window is full
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <deque>
#include <future>
#include <memory>
#include <sqlite3.h>
#include <string>

struct Closer {
    void operator()(sqlite3 *db) const { sqlite3_close(db); }
    void operator()(sqlite3_stmt *s) const { sqlite3_finalize(s); }
};

static long tokenize(std::string body) {
    witness::task();
    return static_cast<long>(body.size());
}

static long pop_front(std::deque<std::future<long>> &window) {
    long n = window.front().get();
    window.pop_front();
    return n;
}

long reindex(sqlite3 *db) {
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(db, "SELECT body FROM article WHERE dirty = 1", -1, &raw, nullptr) != SQLITE_OK)
        return -1;
    std::unique_ptr<sqlite3_stmt, Closer> rows(raw);

    long tokens = 0;
    std::deque<std::future<long>> window;
    while (sqlite3_step(rows.get()) == SQLITE_ROW) {
        auto text = reinterpret_cast<const char *>(sqlite3_column_text(rows.get(), 0));
        if (!text)
            continue;
#ifdef TWIN
        if (window.size() == 14)
            tokens += pop_front(window);
#endif
        window.push_back(std::async(std::launch::async, tokenize, std::string(text)));
    }
    while (!window.empty())
        tokens += pop_front(window);
    return tokens;
}

int main(int argc, char **argv) {
    sqlite3 *raw = nullptr;
    sqlite3_open(":memory:", &raw);
    std::unique_ptr<sqlite3, Closer> db(raw);
    sqlite3_exec(raw, "CREATE TABLE article(body TEXT, dirty INT); BEGIN", nullptr, nullptr, nullptr);
    for (size_t n = witness::size(argc, argv); n > 0; --n)
        sqlite3_exec(raw, "INSERT INTO article VALUES('some words', 1)", nullptr, nullptr, nullptr);
    sqlite3_exec(raw, "COMMIT", nullptr, nullptr, nullptr);
    reindex(raw);
    return witness::report();
}
