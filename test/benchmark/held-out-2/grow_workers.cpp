// spawn: std::thread in a vector of a class
// loop: while
// origin: argument, the size of the request
// waits: destructor
// distance: member function
// differs: cap of the number of workers
// A: unbounded Y3 | limiter: pool that grows to the size of the request
// B: bounded N11 | limiter: std::min with a constant
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

class WorkerSet {
public:
    ~WorkerSet() {
        {
            std::scoped_lock lk(m);
            quit = true;
        }
        cv.notify_all();
        for (auto &w : workers)
            w.join();
    }

    /// Makes sure that `wanted` jobs can run side by side.
    void ensure(std::size_t wanted) {
#ifdef TWIN
        wanted = std::min(wanted, kMaxWorkers);
#endif
        while (workers.size() < wanted)
            workers.emplace_back([this] { loop(); });
    }

    void submit(std::function<void()> job) {
        std::scoped_lock lk(m);
        jobs.push_back(std::move(job));
        cv.notify_one();
    }

private:
    void loop() {
        witness::Task alive;
        std::unique_lock lk(m);
        for (;;) {
            cv.wait(lk, [this] { return quit || !jobs.empty(); });
            if (jobs.empty())
                return;
            auto job = std::move(jobs.front());
            jobs.pop_front();
            lk.unlock();
            job();
            lk.lock();
        }
    }

    static constexpr std::size_t kMaxWorkers = 16;
    std::mutex m;
    std::condition_variable cv;
    std::list<std::function<void()>> jobs;
    std::vector<std::thread> workers;
    bool quit = false;
};

struct StatRequest {
    std::vector<std::uint64_t> inodes;
};

void handleStat(const StatRequest &req) {
    WorkerSet set;
    set.ensure(req.inodes.size());
    for (auto ino : req.inodes)
        set.submit([ino] { std::this_thread::sleep_for(std::chrono::microseconds(ino)); });
}

int main(int argc, char **argv) {
    StatRequest req;
    req.inodes.assign(witness::size(argc, argv), 42);
    handleStat(req);
    return witness::report();
}
