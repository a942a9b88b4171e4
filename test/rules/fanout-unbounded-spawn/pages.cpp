// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Pages that are asked for until there is none.

#include <future>
#include <optional>
#include <string>
#include <vector>
struct Page {
  std::vector<std::string> Ids;
  std::optional<std::size_t> Next;
};
class Table {
public:
  Page list(std::size_t From) const;
};
void migrate(std::string Id);
void all(const Table &T) {
  std::vector<std::future<void>> Open;
  std::optional<std::size_t> Token = 0;
  do {
    Page P = T.list(*Token);
    for (auto &Id : P.Ids)
      Open.push_back(std::async(std::launch::async, migrate, Id));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    Token = P.Next;
  } while (Token);
}
void one_for_each_page(const Table &T) {
  std::vector<std::future<void>> Open;
  std::optional<std::size_t> Token = 0;
  while (Token) {
    Page P = T.list(*Token);
    Open.push_back(std::async(std::launch::async, migrate, P.Ids.front()));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    Token = P.Next;
  }
}
void page_by_page(const Table &T) {
  std::optional<std::size_t> Token = 0;
  while (Token) {
    Page P = T.list(*Token);
    std::async(std::launch::async, migrate, P.Ids.front()).get();
    Token = P.Next;
  }
}
