// spawn: start() of an own thread class
// loop: iterator loop
// origin: container parameter
// waits: wait() after the loop
// distance: base class, virtual run()
// differs: start() or run()
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: run() is an ordinary call
// witness: runnable
#include "witness.h"
#include <memory>
#include <pthread.h>
#include <string>
#include <vector>

class Thread
{
public:
    virtual ~Thread() {}
    void start() { started_ = pthread_create(&tid_, nullptr, &Thread::entry, this) == 0; }
    void wait()
    {
        if (started_)
            pthread_join(tid_, nullptr);
        started_ = false;
    }
    virtual void run() = 0;

private:
    static void *entry(void *self)
    {
        static_cast<Thread *>(self)->run();
        return nullptr;
    }
    pthread_t tid_ = 0;
    bool started_ = false;
};

class Transcode : public Thread
{
public:
    explicit Transcode(const std::string &input) : input_(input) {}
    void run() override
    {
        if (!input_.empty())
            witness::task();
    }

private:
    std::string input_;
};

typedef std::vector<std::string> Inputs;

void transcodeAll(const Inputs &inputs)
{
    std::vector<std::unique_ptr<Transcode>> stages;
    for (Inputs::const_iterator i = inputs.begin(); i != inputs.end(); ++i)
    {
        stages.emplace_back(new Transcode(*i));
#ifdef TWIN
        stages.back()->run();
#else
        stages.back()->start();
#endif
    }
    for (auto &stage : stages)
        stage->wait();
}

int main(int argc, char **argv)
{
    transcodeAll(Inputs(witness::size(argc, argv), "a.wav"));
    return witness::report();
}
