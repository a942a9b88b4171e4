// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Objects that go through a view: what is left of it gets shorter with each call, or an index moves on.

#include <string>
#include <string_view>
#include <thread>
#include <vector>
#include <optional>
#include <span>
#include <cstring>
class Lines {
public:
  explicit Lines(std::string_view Text) : Rest(Text) {}
  bool next(std::string_view &Span) {
    if (Rest.empty()) return false;
    auto End = Rest.find('\n');
    Span = Rest.substr(0, End);
    Rest = End == std::string_view::npos ? std::string_view() : Rest.substr(End + 1);
    return true;
  }
private:
  std::string_view Rest;
};
class Words {
public:
  explicit Words(std::string_view Text) : Rest(Text) {}
  bool next(std::string_view &Span) {
    if (Rest.empty()) return false;
    auto End = Rest.find('\n');
    Span = Rest.substr(0, End);
    Rest.remove_prefix(End + 1);
    return true;
  }
private:
  std::string_view Rest;
};
class Frames {
public:
  explicit Frames(std::span<const std::byte> Data) : Data(Data) {}
  std::optional<int> next() {
    if (Data.size() < 2) return std::nullopt;
    int F; std::memcpy(&F, Data.data() + 2, sizeof(F));
    Data = Data.subspan(2u);
    return F;
  }
private:
  std::span<const std::byte> Data;
};
class Records {
public:
  explicit Records(std::span<const std::byte> Data) : Data(Data) {}
  std::optional<int> next() {
    if (At + 2 > Data.size()) return std::nullopt;
    int F; std::memcpy(&F, Data.data() + At, sizeof(F));
    At += 2;
    return F;
  }
private:
  std::span<const std::byte> Data;
  std::size_t At = 0;
};
class Turns {
public:
  explicit Turns(std::span<const int> Nodes) : Nodes(Nodes) {}
  std::optional<int> next() {
    if (At == Nodes.size())
      At = 0;
    return Nodes.empty() ? std::nullopt : std::optional(Nodes[At++]);
  }
private:
  std::span<const int> Nodes;
  std::size_t At = 0;
};

struct Payload { std::string Body; };
void ship(std::string_view);
void use(int);

void eachLine(const Payload &P) {
  Lines Text(P.Body);
  std::string_view Line;
  while (Text.next(Line))
    std::thread([Line] { ship(Line); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void eachWord(const std::string &P) {
  Words Text(P);
  std::string_view Word;
  while (Text.next(Word))
    std::thread([Word] { ship(Word); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void eachFrame(std::span<const std::byte> P) {
  Frames Data(P);
  while (auto Frame = Data.next())
    std::thread([Frame] { use(*Frame); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void eachRecord(std::span<const std::byte> P) {
  Records Data(P);
  while (auto Record = Data.next())
    std::thread([Record] { use(*Record); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// The text stands in the program.
void eachOfOurs() {
  Words Text("north south");
  std::string_view Word;
  while (Text.next(Word))
    std::thread([Word] { ship(Word); }).detach();
}

// These are given in turn, without an end.
void inTurn(std::span<const int> Nodes) {
  Turns Next(Nodes);
  while (auto Node = Next.next())
    std::thread([Node] { use(*Node); }).detach();
}
