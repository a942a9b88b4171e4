// RUN: %check_rule %s fanout-unbounded-spawn
// One limiter for all, or another one for each element.

#include <array>
#include <map>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>
void work(const std::string &);
using Sem = std::counting_semaphore<>;
struct Url {
  std::string host() const;
  std::string text;
  int shard;
};
using Urls = std::vector<Url>;
class Limits {
  std::map<std::string, std::unique_ptr<Sem>> sems_;
  Sem all_{8};
  std::array<std::unique_ptr<Sem>, 16> shards_;

public:
  Sem &ofKey(const std::string &k) {
    auto &s = sems_[k];
    if (!s)
      s = std::make_unique<Sem>(4);
    return *s;
  }
  Sem &one(const std::string &) { return all_; }
  Sem &only() { return all_; }
  Sem &shard(size_t h) { return *shards_[h % 16]; }
};
std::unordered_map<std::string, Sem *> byHost;
Sem &semFor(const std::string &h) { return *byHost.at(h); }
Limits limits;
void unboundedKey(const Urls &urls) {
  for (auto &u : urls) {
    limits.ofKey(u.text).acquire();
    std::thread([&u] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(u.text);
      limits.ofKey(u.text).release();
    }).detach();
  }
}
void unboundedKeyLocal(const Urls &urls) {
  for (auto &u : urls) {
    auto &s = limits.ofKey(u.text);
    s.acquire();
    std::thread([&u, &s] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(u.text);
      s.release();
    }).detach();
  }
}
// Unknown.
void unsureSemfor(const Urls &urls) {
  for (auto &u : urls) {
    semFor(u.host()).acquire();
    std::thread([&u] {
      work(u.text);
      semFor(u.host()).release();
    }).detach();
  }
}
void unboundedMap(const Urls &urls) {
  for (auto &u : urls) {
    byHost[u.text]->acquire();
    std::thread([&u] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(u.text);
      byHost[u.text]->release();
    }).detach();
  }
}
void unboundedAt(const Urls &urls, std::map<std::string, Sem> &sems) {
  for (auto &u : urls) {
    sems.at(u.text).acquire();
    std::thread([&] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(u.text);
      sems.at(u.text).release();
    }).detach();
  }
}
void unboundedIndex(const Urls &urls, std::vector<std::unique_ptr<Sem>> &sems) {
  for (size_t i = 0; i < urls.size(); ++i) {
    sems[i]->acquire();
    std::thread([&, i] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(urls[i].text);
      sems[i]->release();
    }).detach();
  }
}
// OK.
void boundedOne(const Urls &urls) {
  for (auto &u : urls) {
    limits.one(u.text).acquire();
    std::thread([&u] {
      work(u.text);
      limits.one(u.text).release();
    }).detach();
  }
}
// OK.
void boundedOnly(const Urls &urls) {
  for (auto &u : urls) {
    limits.only().acquire();
    std::thread([&u] {
      work(u.text);
      limits.only().release();
    }).detach();
  }
}
// OK.
void boundedFixedkey(const Urls &urls, const std::string &tenant) {
  for (auto &u : urls) {
    limits.ofKey(tenant).acquire();
    std::thread([&u, tenant] {
      work(u.text);
      limits.ofKey(tenant).release();
    }).detach();
  }
}
// OK.
void boundedLiteral(const Urls &urls) {
  for (auto &u : urls) {
    limits.ofKey("dns").acquire();
    std::thread([&u] {
      work(u.text);
      limits.ofKey("dns").release();
    }).detach();
  }
}
// OK.
void boundedMod(const Urls &urls, std::array<Sem *, 4> &sems) {
  for (auto &u : urls) {
    sems[std::hash<std::string>{}(u.text) % 4]->acquire();
    std::thread([&] {
      work(u.text);
      sems[std::hash<std::string>{}(u.text) % 4]->release();
    }).detach();
  }
}
// OK.
void boundedModShard(const Urls &urls) {
  for (auto &u : urls) {
    limits.shard(u.text.size()).acquire();
    std::thread([&u] {
      work(u.text);
      limits.shard(u.text.size()).release();
    }).detach();
  }
}
enum class Prio { Low, High };
struct Job {
  Prio prio;
  std::string text;
};
struct PrioLimits {
  Sem low{2}, high{8};
  Sem &of(Prio p) { return p == Prio::Low ? low : high; }
};
PrioLimits prios;
// OK.
void boundedEnum(const std::vector<Job> &jobs) {
  for (auto &j : jobs) {
    prios.of(j.prio).acquire();
    std::thread([&j] {
      work(j.text);
      prios.of(j.prio).release();
    }).detach();
  }
}
void throttle(const std::string &k) { limits.ofKey(k).acquire(); }
void unthrottle(const std::string &k) { limits.ofKey(k).release(); }
void unboundedHelper(const Urls &urls) {
  for (auto &u : urls) {
    throttle(u.text);
    std::thread([&u] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(u.text);
      unthrottle(u.text);
    }).detach();
  }
}
// OK.
void boundedHelper(const Urls &urls, const std::string &t) {
  for (auto &u : urls) {
    throttle(t);
    std::thread([&u, t] {
      work(u.text);
      unthrottle(t);
    }).detach();
  }
}
struct Peer {
  Sem slots{4};
  std::string name;
};
void unboundedOwn(std::vector<std::unique_ptr<Peer>> &peers) {
  for (auto &p : peers) {
    p->slots.acquire();
    std::thread([&p] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(p->name);
      p->slots.release();
    }).detach();
  }
}
void unboundedOwnIndex(std::vector<std::unique_ptr<Peer>> &peers) {
  for (size_t i = 0; i < peers.size(); ++i) {
    Peer *p = peers[i].get();
    p->slots.acquire();
    std::thread([p] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(p->name);
      p->slots.release();
    }).detach();
  }
}
void unboundedOwnIter(std::vector<std::unique_ptr<Peer>> &peers) {
  for (auto it = peers.begin(); it != peers.end(); ++it) {
    Peer *p = it->get();
    p->slots.acquire();
    std::thread([p] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(p->name);
      p->slots.release();
    }).detach();
  }
}
