// spawn: std::thread
// loop: for to a number
// origin: query string, or environment
// waits: join after the loop
// distance: same function
// differs: origin
// A: unbounded Y1 | limiter: none | origin: parameter of the query string
// B: bounded N2 | limiter: number of the configuration | origin: environment of the process
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstdlib>
#include <map>
#include <string>
#include <thread>
#include <vector>

typedef std::map<std::string, std::string> QueryString;

static QueryString parseQuery(const std::string &text)
{
    QueryString query;
    for (size_t pos = 0; pos < text.size();) {
        size_t end = text.find('&', pos);
        if (end == std::string::npos)
            end = text.size();
        std::string pair = text.substr(pos, end - pos);
        size_t eq = pair.find('=');
        if (eq != std::string::npos)
            query[pair.substr(0, eq)] = pair.substr(eq + 1);
        pos = end + 1;
    }
    return query;
}

void handleLoadTest(const std::string &queryText)
{
    QueryString query = parseQuery(queryText);
#ifdef TWIN
    const char *configured = getenv("LOADTEST_THREADS");
    int users = configured ? atoi(configured) : 4;
#else
    int users = atoi(query["users"].c_str());
#endif
    std::atomic<long> requests(0);
    std::vector<std::thread> threads;
    for (int u = 0; u < users; u++)
        threads.push_back(std::thread([&requests] {
            witness::task();
            requests++;
        }));
    for (size_t t = 0; t < threads.size(); t++)
        threads[t].join();
}

int main(int argc, char **argv)
{
    handleLoadTest("host=web&users=" + std::to_string(witness::size(argc, argv)));
    return witness::report();
}
