// rule: fanout-connection-per-task
// differs: whether the thread connects before or after it takes a slot
// A: reported | all threads connect first; the slot only covers the exchange
// B: silent | a thread connects only while it holds one of the eight slots and closes before it gives it back
#include <Poco/Exception.h>
#include <Poco/Net/SocketAddress.h>
#include <Poco/Net/StreamSocket.h>

#include <cstdlib>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

namespace {

std::counting_semaphore<8> exchangeSlots(8);

class SlotGuard {
public:
  SlotGuard() { exchangeSlots.acquire(); }
  ~SlotGuard() { exchangeSlots.release(); }
  SlotGuard(const SlotGuard &) = delete;
};

int daysLeft(Poco::Net::StreamSocket &socket) {
  char answer[16] = {};
  socket.sendBytes("EXPIRY\n", 7);
  return socket.receiveBytes(answer, sizeof answer - 1) > 0 ? std::atoi(answer) : -1;
}

void examine(const std::string &host, int &days) {
  try {
#ifdef TWIN
    SlotGuard slot;
    Poco::Net::StreamSocket socket(Poco::Net::SocketAddress(host, 8443));
#else
    Poco::Net::StreamSocket socket(Poco::Net::SocketAddress(host, 8443));
    SlotGuard slot;
#endif
    days = daysLeft(socket);
  } catch (const Poco::Exception &) {
    days = -1;
  }
}

} // namespace

std::vector<int> examineHosts(const std::vector<std::string> &hosts) {
  std::vector<int> days(hosts.size());
  std::vector<std::thread> threads;
  threads.reserve(hosts.size());
  for (std::size_t i = 0; i < hosts.size(); ++i)
    threads.emplace_back(examine, std::cref(hosts[i]), std::ref(days[i]));
  for (auto &t : threads)
    t.join();
  return days;
}
