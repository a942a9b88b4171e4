// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Windows as large as the input, or as there is no number larger.

#include <atomic>
#include <condition_variable>
#include <limits>
#include <list>
#include <mutex>
#include <string>
#include <thread>
#include <vector>
void parse(const std::string &);
class Endless {
public:
    void parse_all(const std::vector<std::string>& files) {
        std::list<std::thread> jobs;
        for (const auto& f : files) {
            while (jobs.size() >= max_jobs_) {
                jobs.front().join();
                jobs.pop_front();
            }
            jobs.emplace_back(parse, f);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        }
        for (auto& j : jobs)
            j.join();
    }
private:
    const std::size_t max_jobs_ = std::numeric_limits<std::size_t>::max();
};
class Settable {
public:
    void set(std::size_t n) { max_jobs_ = n; }
    void parse_all(const std::vector<std::string>& files) {
        std::list<std::thread> jobs;
        for (const auto& f : files) {
            while (jobs.size() >= max_jobs_) {
                jobs.front().join();
                jobs.pop_front();
            }
            jobs.emplace_back(parse, f);
        }
        for (auto& j : jobs)
            j.join();
    }
private:
    std::size_t max_jobs_ = std::numeric_limits<std::size_t>::max();
};
class SettableElsewhere {
public:
    void set(std::size_t n);
    void parse_all(const std::vector<std::string>& files) {
        std::list<std::thread> jobs;
        for (const auto& f : files) {
            while (jobs.size() >= max_jobs_) {
                jobs.front().join();
                jobs.pop_front();
            }
            jobs.emplace_back(parse, f);
        }
        for (auto& j : jobs)
            j.join();
    }
private:
    std::size_t max_jobs_ = std::numeric_limits<std::size_t>::max();
};
class ByConstructor {
public:
    ByConstructor() {}
    explicit ByConstructor(std::size_t n) : max_jobs_(n) {}
    void parse_all(const std::vector<std::string>& files) {
        std::list<std::thread> jobs;
        for (const auto& f : files) {
            while (jobs.size() >= max_jobs_) {
                jobs.front().join();
                jobs.pop_front();
            }
            jobs.emplace_back(parse, f);
        }
        for (auto& j : jobs)
            j.join();
    }
private:
    const std::size_t max_jobs_ = std::numeric_limits<std::size_t>::max();
};
class Gate {
public:
    void start(const std::vector<std::string>& files) {
        for (const auto& f : files) {
            std::unique_lock lock(mutex_);
            free_.wait(lock, [&] { return active_ < most_; });
            ++active_;
            std::thread([this, f] { parse(f); std::lock_guard lock(mutex_); --active_; free_.notify_one(); }).detach();
        }
    }
private:
    std::mutex mutex_;
    std::condition_variable free_;
    std::size_t active_ = 0;
    const std::size_t most_ = SIZE_MAX;
};
void as_many_as_there_are(const std::vector<std::string> &files) {
    std::list<std::thread> jobs;
    const auto most = files.size();
    for (const auto &f : files) {
        while (jobs.size() >= most) { jobs.front().join(); jobs.pop_front(); }
        jobs.emplace_back(parse, f);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
    for (auto &j : jobs) j.join();
}
void eight(const std::vector<std::string> &files) {
    std::list<std::thread> jobs;
    const std::size_t most = 8;
    for (const auto &f : files) {
        while (jobs.size() >= most) { jobs.front().join(); jobs.pop_front(); }
        jobs.emplace_back(parse, f);
    }
    for (auto &j : jobs) j.join();
}
void all_before_next(const std::vector<std::string> &files) {
    std::vector<std::thread> jobs(files.size());
    std::size_t joined = 0, started = 0;
    for (const auto &f : files) {
        while (joined < started) jobs[joined++].join();
        jobs[started++] = std::thread(parse, f);
    }
    while (joined < started) jobs[joined++].join();
}
