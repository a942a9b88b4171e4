// spawn: std::jthread
// loop: index loop
// origin: container parameter
// waits: destructor of the vector of threads
// distance: same function
// differs: how many threads
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: constant number of threads take from an index
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

struct LogSegment
{
    std::string path;
    long        first_offset;
    long        last_offset;
};

static constexpr size_t SHIPPER_THREADS = 6;

static bool upload_segment(const LogSegment &seg)
{
    witness::work();
    return seg.last_offset >= seg.first_offset;
}

size_t ship_segments(const std::vector<LogSegment> &segments)
{
    std::atomic<size_t> shipped{0};
    if (segments.empty())
        return 0;

#ifdef TWIN
    std::atomic<size_t> next{0};
    const size_t n = std::min(segments.size(), SHIPPER_THREADS);
#else
    const size_t n = segments.size();
#endif
    {
        std::vector<std::jthread> shippers;
        shippers.reserve(n);
        for (size_t i = 0; i < n; ++i)
        {
#ifdef TWIN
            shippers.emplace_back([&] {
                witness::Task alive;
                for (size_t k; (k = next.fetch_add(1)) < segments.size();)
                    shipped += upload_segment(segments[k]);
            });
#else
            shippers.emplace_back([&shipped, &seg = segments[i]] {
                witness::Task alive;
                shipped += upload_segment(seg);
            });
#endif
        }
    }
    return shipped;
}

int main(int argc, char **argv)
{
    std::vector<LogSegment> segments(witness::size(argc, argv), LogSegment{"/var/log/app.1", 0, 4096});
    ship_segments(segments);
    return witness::report();
}
