// rule: fanout-unbounded-queue
// differs: what is iterated
// A: reported | every script name that the caller passes is posted
// B: silent | the five built-in scripts
#include <boost/asio.hpp>

#include <atomic>
#include <string_view>
#include <vector>

namespace selftest {

constexpr std::string_view Builtin[] = {"memory", "flash", "rtc", "watchdog", "uart"};

bool runScript(std::string_view Name);

class Runner {
public:
  explicit Runner(unsigned Threads) : Pool(Threads) {}

  bool run(const std::vector<std::string_view> &Requested) {
    std::atomic<unsigned> Failed = 0;
#ifdef TWIN
    (void)Requested;
    for (std::string_view Name : Builtin) {
#else
    for (std::string_view Name : Requested) {
#endif
      boost::asio::post(Pool, [Name, &Failed] {
        if (!runScript(Name))
          ++Failed;
      });
    }
    Pool.join();
    return Failed == 0;
  }

private:
  boost::asio::thread_pool Pool;
};

} // namespace selftest

bool selftestAll(const std::vector<std::string_view> &Requested) { return selftest::Runner(2).run(Requested); }
