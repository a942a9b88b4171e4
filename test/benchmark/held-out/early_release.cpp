// spawn: boost::thread
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: lambda
// differs: who releases
// A: unbounded Y5 | limiter: released by the spawner after the spawn
// B: bounded N4 | limiter: released by the task
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/interprocess/sync/interprocess_semaphore.hpp>
#include <boost/thread.hpp>
#include <string>
#include <vector>

typedef boost::interprocess::interprocess_semaphore semaphore;

static semaphore g_tokens(9);

void replicate(const std::string& object)
{
    witness::task();
}

void replicate_objects(const std::vector<std::string>& objects)
{
    for (const std::string& object : objects) {
        g_tokens.wait();
        boost::thread worker([object] {
            replicate(object);
#ifdef TWIN
            g_tokens.post();
#endif
        });
        worker.detach();
#ifndef TWIN
        g_tokens.post();
#endif
    }
}

int main(int argc, char** argv)
{
    replicate_objects(std::vector<std::string>(witness::size(argc, argv), "o"));
    return witness::report();
}
