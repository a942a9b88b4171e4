// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// What a function gives back in a part of an object, collections that are cut, objects that start work.

#include <algorithm>
#include <future>
#include <iterator>
#include <list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

std::string resolve(std::string);
void work(const std::string &);

struct Page {
  std::vector<std::string> keys, folders;
};

struct Store {
  std::vector<std::string> all;
  Page list(std::size_t at) const {
    Page p;
    const std::size_t end = std::min(at + 10, all.size());
    for (std::size_t i = at; i < end; ++i)
      p.keys.push_back(all[i]);
    return p;
  }
  Page everything() const {
    Page p;
    for (const auto &s : all)
      p.keys.push_back(s);
    return p;
  }
  std::vector<std::string> top() const {
    std::vector<std::string> few;
    for (const auto &s : all) {
      if (few.size() == 8)
        break;
      few.push_back(s);
    }
    return few;
  }
};

static Page sorted(const std::vector<std::string> &names) {
  Page p;
  for (const auto &s : names)
    if (s.back() == '/')
      p.folders.push_back(s);
    else if (p.keys.size() < 16)
      p.keys.push_back(s);
  return p;
}

void of_a_page(const Store &s) {
  Page p = s.list(0);
  std::vector<std::jthread> running;
  for (auto &k : p.keys)
    running.emplace_back(work, k);
}

void of_all_pages(const Store &s) {
  Page p = s.everything();
  std::vector<std::jthread> running;
  for (auto &k : p.keys)
    running.emplace_back(work, k);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void of_the_top(const Store &s) {
  auto few = s.top();
  std::vector<std::jthread> running;
  for (auto &k : few)
    running.emplace_back(work, k);
}

void of_few_keys(const std::vector<std::string> &names) {
  std::vector<std::jthread> running;
  for (auto &k : sorted(names).keys)
    running.emplace_back(work, k);
}

void of_all_folders(const std::vector<std::string> &names) {
  std::vector<std::jthread> running;
  for (auto &k : sorted(names).folders)
    running.emplace_back(work, k);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

std::optional<int> at_most_ten(std::string_view list) {
  std::vector<std::string_view> names;
  while (!list.empty()) {
    auto comma = list.find(',');
    names.push_back(list.substr(0, comma));
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
    if (names.size() > 10)
      return std::nullopt;
  }
  std::vector<std::future<std::string>> answers;
  for (auto n : names)
    answers.push_back(std::async(std::launch::async, resolve, std::string(n)));
  return 0;
}

std::optional<int> any_number(std::string_view list) {
  std::vector<std::string_view> names;
  while (!list.empty()) {
    auto comma = list.find(',');
    names.push_back(list.substr(0, comma));
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
    if (names.back().size() > 10)
      return std::nullopt;
  }
  std::vector<std::future<std::string>> answers;
  for (auto n : names)
    answers.push_back(std::async(std::launch::async, resolve, std::string(n)));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 0;
}

void cut_to_thirty(const std::vector<std::string> &urls) {
  std::set<std::string> hosts(urls.begin(), urls.end());
  if (hosts.size() > 30)
    hosts.erase(std::next(hosts.begin(), 30), hosts.end());
  std::vector<std::jthread> running;
  for (const auto &h : hosts)
    running.emplace_back(work, h);
}

void without_the_first_thirty(const std::vector<std::string> &urls) {
  std::set<std::string> hosts(urls.begin(), urls.end());
  if (hosts.size() > 30)
    hosts.erase(hosts.begin(), std::next(hosts.begin(), 30));
  std::vector<std::jthread> running;
  for (const auto &h : hosts)
    running.emplace_back(work, h);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

class Job {
public:
  explicit Job(const std::string &name) : thread([name] { work(name); }) {}
  Job() : thread([] { work(""); }) {}
  ~Job() { thread.join(); }

private:
  std::thread thread;
};

void made_of_a_range(const std::vector<std::string> &names) {
  std::list<Job> jobs(names.begin(), names.end());
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void made_of_the_first(const std::vector<std::string> &names) {
  std::list<Job> jobs(names.begin(), names.begin() + std::min<std::size_t>(8, names.size()));
}

void as_many_as(const std::vector<std::string> &names) {
  std::vector<Job> jobs(names.size());
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void as_many_as_eight() {
  std::vector<Job> jobs(8);
}

void new_for_each(const std::vector<std::string> &names) {
  Job *jobs = new Job[names.size()];
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  delete[] jobs;
}

void new_eight() {
  Job *jobs = new Job[8];
  delete[] jobs;
}

void resized(const std::vector<std::string> &names) {
  std::list<Job> jobs;
  jobs.resize(names.size());
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void resized_to_eight() {
  std::list<Job> jobs;
  jobs.resize(8);
}
