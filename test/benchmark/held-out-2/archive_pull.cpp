// spawn: boost::thread
// loop: range-for
// origin: container parameter
// waits: counter
// distance: same function
// differs: which counter is compared
// A: unbounded Y7 | limiter: compares the counter of failures
// B: bounded N9 | limiter: compares the counter of live threads
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/condition_variable.hpp>
#include <boost/thread/mutex.hpp>
#include <boost/thread/thread.hpp>
#include <string>
#include <vector>

class ArchivePull
{
public:
    ArchivePull() : m_running(0), m_failed(0) {}

    void pull(const std::vector<std::string>& objects)
    {
        for (const std::string& object : objects)
        {
            boost::unique_lock<boost::mutex> lock(m_mutex);
#ifdef TWIN
            while (m_running >= limit)
#else
            while (m_failed >= limit)
#endif
                m_changed.wait(lock);
            ++m_running;
            boost::thread(&ArchivePull::fetch, this, object).detach();
        }
        boost::unique_lock<boost::mutex> lock(m_mutex);
        while (m_running > 0)
            m_changed.wait(lock);
    }

private:
    enum { limit = 6 };

    void fetch(std::string object)
    {
        witness::task();
        boost::lock_guard<boost::mutex> lock(m_mutex);
        m_failed += object.empty();
        --m_running;
        m_changed.notify_all();
    }

    boost::mutex m_mutex;
    boost::condition_variable m_changed;
    int m_running;
    int m_failed;
};

int main(int argc, char** argv)
{
    std::vector<std::string> objects(witness::size(argc, argv), "2024/01.tar");
    ArchivePull().pull(objects);
    return witness::report();
}
