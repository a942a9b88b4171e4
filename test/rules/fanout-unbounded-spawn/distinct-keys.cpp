// RUN: %check_rule %s fanout-unbounded-spawn
// One piece of work a key, of which there are only so many.

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

enum class Priority { Low, Normal, High };
struct Job {
  std::string host;
  Priority priority;
  uint8_t channel;
  unsigned port;
  bool urgent;
};
void serve(unsigned key);
void serveHost(const std::string &host);

void oneAShard(const std::vector<Job> &jobs) {
  std::map<size_t, std::thread> servers;
  for (const Job &job : jobs) {
    size_t key = std::hash<std::string>{}(job.host) % 8;
    if (servers.find(key) == servers.end())
      servers.emplace(key, std::thread(serve, key));
  }
  for (auto &[key, thread] : servers)
    thread.join();
}

void oneAHost(const std::vector<Job> &jobs) {
  std::map<std::string, std::thread> servers;
  for (const Job &job : jobs) {
    if (servers.find(job.host) == servers.end())
      servers.emplace(job.host, std::thread(serveHost, job.host));
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (auto &[key, thread] : servers)
    thread.join();
}

void oneAHash(const std::vector<Job> &jobs) {
  std::unordered_map<size_t, std::thread> servers;
  for (const Job &job : jobs) {
    size_t key = std::hash<std::string>{}(job.host);
    if (!servers.count(key))
      servers[key] = std::thread(serve, key);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (auto &[key, thread] : servers)
    thread.join();
}

void oneAPriority(const std::vector<Job> &jobs) {
  std::unordered_map<Priority, std::thread> servers;
  for (const Job &job : jobs) {
    if (servers.contains(job.priority))
      continue;
    servers[job.priority] = std::thread(serve, static_cast<unsigned>(job.priority));
  }
  for (auto &[key, thread] : servers)
    thread.join();
}

void oneAChannel(const std::vector<Job> &jobs) {
  std::set<uint8_t> seen;
  for (const Job &job : jobs)
    if (seen.insert(job.channel).second)
      std::thread(serve, job.channel).detach();
}

void oneAPort(const std::vector<Job> &jobs) {
  std::set<unsigned> seen;
  for (const Job &job : jobs)
    if (seen.insert(job.port).second)
      std::thread(serve, job.port).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void oneAUrgency(const std::vector<Job> &jobs) {
  std::map<bool, std::thread> servers;
  for (const Job &job : jobs) {
    auto [it, fresh] = servers.try_emplace(job.urgent);
    if (fresh)
      it->second = std::thread(serve, job.port);
  }
  for (auto &[key, thread] : servers)
    thread.join();
}

void oneASlot(const std::vector<Job> &jobs) {
  std::thread servers[16];
  for (const Job &job : jobs) {
    std::thread &slot = servers[job.port & 15];
    if (!slot.joinable())
      slot = std::thread(serve, job.port);
  }
  for (auto &thread : servers)
    if (thread.joinable())
      thread.join();
}

// the container forgets
void forgotten(const std::vector<Job> &jobs) {
  std::set<uint8_t> seen;
  for (const Job &job : jobs) {
    if (seen.insert(job.channel).second)
      std::thread(serve, job.channel).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (job.urgent)
      seen.clear();
  }
}

// nothing notes the key
void neverNoted(const std::vector<Job> &jobs, const std::set<uint8_t> &muted) {
  for (const Job &job : jobs)
    if (!muted.count(job.channel))
      std::thread(serve, job.channel).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// the wrong side
void onlyKnown(const std::vector<Job> &jobs) {
  std::set<uint8_t> seen;
  for (const Job &job : jobs) {
    if (seen.count(job.channel))
      std::thread(serve, job.channel).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    seen.insert(job.channel);
  }
}

// grouped first, then one a group
void groups(const std::vector<Job> &jobs) {
  std::map<Priority, std::vector<Job>> groups;
  for (const Job &job : jobs)
    groups[job.priority].push_back(job);
  for (const auto &[priority, members] : groups)
    std::thread(serve, static_cast<unsigned>(priority)).detach();
}

void groupsByHost(const std::vector<Job> &jobs) {
  std::map<std::string, std::vector<Job>> groups;
  for (const Job &job : jobs)
    groups[job.host].push_back(job);
  for (const auto &[host, members] : groups)
    std::thread(serveHost, host).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void membersOfGroups(const std::vector<Job> &jobs) {
  std::map<Priority, std::vector<Job>> groups;
  for (const Job &job : jobs)
    groups[job.priority].push_back(job);
  const std::vector<Job> &urgent = groups[Priority::High];
  for (const Job &job : urgent)
    std::thread(serveHost, job.host).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void distinct(const std::vector<Job> &jobs) {
  std::set<Priority> priorities;
  for (const Job &job : jobs)
    priorities.insert(job.priority);
  for (Priority priority : priorities)
    std::thread(serve, static_cast<unsigned>(priority)).detach();
}

void notDistinct(const std::vector<Job> &jobs) {
  std::multiset<Priority> priorities;
  for (const Job &job : jobs)
    priorities.insert(job.priority);
  for (Priority priority : priorities)
    std::thread(serve, static_cast<unsigned>(priority)).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
