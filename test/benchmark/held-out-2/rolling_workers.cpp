// spawn: std::jthread
// loop: while over a stream
// origin: lines of a stream
// waits: destructor when an element is popped
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: pops the oldest, whose destructor joins
// witness: runnable
#include "witness.h"
#include <istream>
#include <list>
#include <sstream>
#include <string>
#include <thread>

// Reads one host a line and checks its certificate.
class CertWatch {
public:
    int checkFrom(std::istream& hosts)
    {
        int total = 0;
        std::list<std::jthread> checks;
        std::string host;
        while (hosts >> host)
        {
            if (host.starts_with('#'))
            {
                std::getline(hosts, host);
                continue;
            }
#ifdef TWIN
            while (checks.size() >= MaxChecks)
                checks.pop_front();
#endif
            checks.emplace_back([this, host] { checkCertificate(host); });
            ++total;
        }
        return total;
    }

private:
    static constexpr std::size_t MaxChecks = 12;

    void checkCertificate(const std::string& host)
    {
        if (host.find('.') != std::string::npos)
            witness::task();
    }
};

int main(int argc, char** argv)
{
    std::stringstream hosts;
    hosts << "# hosts to watch\n";
    for (size_t n = witness::size(argc, argv); n > 0; --n)
        hosts << "www.example.org\n";
    CertWatch().checkFrom(hosts);
    return witness::report();
}
