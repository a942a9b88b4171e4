// spawn: boost::thread_group::create_thread
// loop: iterator loop
// origin: container parameter
// waits: join_all
// distance: same function
// differs: what the loop repeats
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: as many threads as the hardware has | loop: for to hardware_concurrency
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <algorithm>
#include <boost/thread.hpp>
#include <deque>
#include <string>

struct Folder
{
    std::string     url;
    unsigned long   uidNext;
};

class ImapSync
{
public:
    void SyncFolders(const std::deque<Folder>& folders)
    {
        boost::thread_group threads;
#ifdef TWIN
        std::deque<Folder> todo(folders);
        const unsigned count = std::max(2u, boost::thread::hardware_concurrency());
        for (unsigned i = 0; i < count; ++i)
            threads.create_thread([this, &todo]
            {
                witness::Task alive;
                Folder folder;
                while (Take(todo, folder))
                    SyncOne(folder);
            });
#else
        for (std::deque<Folder>::const_iterator it = folders.begin(); it != folders.end(); ++it)
            threads.create_thread([this, it] { witness::Task alive; SyncOne(*it); });
#endif
        threads.join_all();
    }

private:
    bool Take(std::deque<Folder>& todo, Folder& folder)
    {
        boost::mutex::scoped_lock lock(m_mutex);
        if (todo.empty())
            return false;
        folder = todo.front();
        todo.pop_front();
        return true;
    }
    void SyncOne(const Folder& folder)
    {
        witness::work();
        boost::mutex::scoped_lock lock(m_mutex);
        m_lastUid = std::max(m_lastUid, folder.uidNext);
    }

    boost::mutex    m_mutex;
    unsigned long   m_lastUid = 0;
};

int main(int argc, char** argv)
{
    std::deque<Folder> folders(witness::size(argc, argv), Folder{"imap://host/INBOX", 1});
    ImapSync().SyncFolders(folders);
    return witness::report();
}
