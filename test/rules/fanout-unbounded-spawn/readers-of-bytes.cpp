// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Objects made of bytes, and objects set up with a configuration.

#include <cstdint>
#include <cstddef>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Frame {
  std::string Payload;
};
void handle(Frame Given);

// It goes through the bytes that it was made of.
class FrameReader {
public:
  explicit FrameReader(const std::vector<std::uint8_t> &Bytes)
      : At(Bytes.data()), End(At + Bytes.size()) {}

  bool next(Frame &Given) {
    if (End - At < 2 || End - At < 2 + At[1])
      return false;
    Given.Payload.assign(reinterpret_cast<const char *>(At + 2), At[1]);
    At += 2 + At[1];
    return true;
  }

private:
  const std::uint8_t *At, *End;
};

void receive(const std::vector<std::uint8_t> &Bytes) {
  FrameReader Reader(Bytes);
  Frame One;
  while (Reader.next(One))
    std::thread(handle, One).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void receiveInTurn(const std::vector<std::uint8_t> &Bytes) {
  FrameReader Reader(Bytes);
  Frame One;
  while (Reader.next(One))
    std::thread(handle, One).join();
}

// What a service is set up with is not what it is asked.
struct Cluster {
  std::vector<std::string> Shards;

  static Cluster parse(std::istream &In) {
    Cluster Made;
    for (std::string Key, Value; In >> Key >> Value;)
      if (Key == "shard")
        Made.Shards.push_back(Value);
    return Made;
  }
};
void ask(std::string Shard, std::string Term);

class Front {
public:
  explicit Front(Cluster C) : Config(std::move(C)) {}

  void search(const std::string &Query) {
    std::vector<std::thread> Asked;
    for (const std::string &Shard : Config.Shards)
      Asked.emplace_back(ask, Shard, Query);
    for (std::thread &One : Asked)
      One.join();
  }

  void searchEach(const std::vector<std::string> &Terms) {
    std::vector<std::thread> Asked;
    for (const std::string &Term : Terms)
      Asked.emplace_back(ask, Config.Shards.front(), Term);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    for (std::thread &One : Asked)
      One.join();
  }

private:
  Cluster Config;
};

void serve(std::istream &File, const std::string &Query) {
  Front(Cluster::parse(File)).search(Query);
}
