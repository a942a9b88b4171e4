// spawn: boost::thread_group
// loop: index
// origin: result set
// waits: join_all
// distance: member function
// differs: trip count
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: a thread per configured loader
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <atomic>
#include <boost/bind/bind.hpp>
#include <boost/thread.hpp>
#include <vector>

struct Row
{
    long long key;
    double value;
};

struct LoaderOptions
{
    int threads;
    bool verify;
};

class RowLoader
{
public:
    explicit RowLoader(const LoaderOptions& o) : options(o), cursor(0) {}

    void load(const std::vector<Row>& rows)
    {
        boost::thread_group group;
#ifndef TWIN
        for (size_t i = 0; i < rows.size(); ++i)
        {
            group.create_thread(boost::bind(&RowLoader::insert, this, boost::cref(rows[i])));
        }
#else
        for (int i = 0; i < options.threads; ++i)
        {
            group.create_thread(boost::bind(&RowLoader::drain, this, boost::cref(rows)));
        }
#endif
        group.join_all();
    }

private:
    void drain(const std::vector<Row>& rows)
    {
        for (size_t i = cursor++; i < rows.size(); i = cursor++)
        {
            insert(rows[i]);
        }
    }

    void insert(const Row& row) { witness::task(); }

    LoaderOptions options;
    std::atomic<size_t> cursor;
};

int main(int argc, char** argv)
{
    RowLoader loader(LoaderOptions{3, false});
    loader.load(std::vector<Row>(witness::size(argc, argv)));
    return witness::report();
}
