// spawn: fork
// loop: iterator
// origin: parameter
// distance: member function
// differs: what the check of the guard leads to
// A: unbounded Y7 | limiter: the guard only sets a flag | waits: after the loop
// B: bounded N7 | limiter: the guard throws | waits: after the loop
// witness: runnable
#include "witness.h"
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <vector>

class BulkMailer
{
public:
    BulkMailer() : oversized(false) {}

    void send(const std::vector<std::string>& messages)
    {
        if (messages.size() > MAX_MESSAGES)
#ifdef TWIN
            throw std::length_error("BulkMailer::send");
#else
            oversized = true;
#endif
        typedef std::vector<std::string>::const_iterator Iter;
        for (Iter m = messages.begin(); m != messages.end(); ++m)
            deliver(*m);
        while (::wait(NULL) > 0)
            ;
    }

private:
    static const size_t MAX_MESSAGES = 45;

    void deliver(const std::string& message)
    {
        if (::fork() == 0)
        {
            witness::task();
            ::_exit(message.empty() ? 65 : 0);
        }
    }

    bool oversized;
};

int main(int argc, char** argv)
{
    size_t n = witness::size(argc, argv);
    witnessState();
    try
    {
        BulkMailer().send(std::vector<std::string>(n, "Subject: news"));
    }
    catch (const std::length_error&)
    {
    }
    return witness::report();
}
