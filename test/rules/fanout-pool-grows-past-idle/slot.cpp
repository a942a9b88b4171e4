// RUN: %check_rule %s fanout-pool-grows-past-idle

// The shape of the outage: an idle list per address, a bound on what is kept, and
// a dial whenever the list is empty.

#include <map>
#include <mutex>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

struct Conn {
  int Fd;
};

class Client {
public:
  Conn *get(const std::string &Address) {
    if (Conn *Free = takeFree(Address))
      return Free;
    return dial(Address);
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Client::get' opens a connection whenever 'Client::Free' is empty, and nothing bounds how many are open: its bound is one on idle connections; count the open ones and wait or fail at a maximum [fanout-pool-grows-past-idle]
    // CHECK-MESSAGES: :[[@LINE+31]]:9: note: the connection is opened here, by connect()
    // CHECK-MESSAGES: :[[@LINE-5]]:15: note: an idle connection is used first, if there is one
    // CHECK-MESSAGES: :[[@LINE+7]]:9: note: 'Client::put' keeps a connection or drops it here: 'List.size() >= MaxIdle' bounds the idle ones
    // CHECK-MESSAGES: :[[@LINE-5]]:12: note: looked for a count of open connections, a wait and a failure at a maximum, and found none
  }

  void put(const std::string &Address, Conn *C) {
    std::lock_guard Lock(Mutex);
    auto &List = Free[Address];
    if (List.size() >= MaxIdle) {
      close(C->Fd);
      delete C;
      return;
    }
    List.push_back(C);
  }

private:
  Conn *takeFree(const std::string &Address) {
    std::lock_guard Lock(Mutex);
    auto &List = Free[Address];
    if (List.empty())
      return nullptr;
    Conn *C = List.back();
    List.pop_back();
    return C;
  }

  static Conn *dial(const std::string &Address) {
    sockaddr_in To{};
    int Fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(Fd, reinterpret_cast<sockaddr *>(&To), sizeof To) != 0)
      return nullptr;
    return new Conn{Fd};
  }

  std::mutex Mutex;
  std::map<std::string, std::vector<Conn *>> Free;
  size_t MaxIdle = 1000;
};
