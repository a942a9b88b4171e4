// spawn: dlib::create_new_thread or dlib::thread_pool
// loop: index loop
// origin: container parameter
// waits: counter and signaler, or wait_for_all_tasks
// distance: member function
// differs: what runs the tasks
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: pool of fixed size whose add waits for a free thread
// witness: runnable
// packages: dlib-1
#include "witness.h"
#include <dlib/threads.h>
#include <string>
#include <vector>

struct Photo
{
    std::string file;
    std::vector<long> boxes;
};

class FaceCrops
{
public:
    explicit FaceCrops(const std::vector<Photo>& photos) : photos_(photos), done_signal_(mutex_) {}

    void run()
    {
#ifdef TWIN
        dlib::thread_pool pool(4);
        for (size_t i = 0; i < photos_.size(); ++i)
            pool.add_task_by_value([this, i] { crop(photos_[i]); });
        pool.wait_for_all_tasks();
#else
        for (size_t i = 0; i < photos_.size(); ++i)
            dlib::create_new_thread<FaceCrops, &FaceCrops::crop_next>(*this);
        dlib::auto_mutex lock(mutex_);
        while (done_ < photos_.size())
            done_signal_.wait();
#endif
    }

private:
    void crop_next()
    {
        mutex_.lock();
        const Photo& photo = photos_[next_++];
        mutex_.unlock();
        crop(photo);
        dlib::auto_mutex lock(mutex_);
        ++done_;
        done_signal_.broadcast();
    }

    void crop(const Photo& photo)
    {
        if (!photo.file.empty())
            witness::task();
    }

    const std::vector<Photo>& photos_;
    dlib::mutex mutex_;
    dlib::signaler done_signal_;
    size_t next_ = 0;
    size_t done_ = 0;
};

int main(int argc, char** argv)
{
    std::vector<Photo> photos(witness::size(argc, argv), Photo{"a.jpg", {1, 2}});
    FaceCrops(photos).run();
    return witness::report();
}
