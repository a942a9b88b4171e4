// spawn: pthread_create detached
// loop: std::for_each
// origin: parameter
// waits: detached
// distance: functor
// differs: what the functor takes before the start
// A: unbounded Y7 | limiter: mutex
// B: bounded N4 | limiter: POSIX semaphore
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <pthread.h>
#include <semaphore.h>
#include <string>
#include <vector>

namespace
{
    pthread_mutex_t startLock = PTHREAD_MUTEX_INITIALIZER;
    sem_t           startSem;

    extern "C" void* sendFax(void* arg)
    {
        std::string* number = static_cast<std::string*>(arg);
        witness::task();
        if (number->empty())
            perror("sendFax");
        delete number;
        sem_post(&startSem);
        return 0;
    }

    struct StartFax
    {
        void operator()(const std::string& number) const
        {
            pthread_t id;
#ifdef TWIN
            sem_wait(&startSem);
            if (pthread_create(&id, 0, sendFax, new std::string(number)) == 0)
                pthread_detach(id);
#else
            pthread_mutex_lock(&startLock);
            if (pthread_create(&id, 0, sendFax, new std::string(number)) == 0)
                pthread_detach(id);
            pthread_mutex_unlock(&startLock);
#endif
        }
    };
}

void faxAll(const std::vector<std::string>& numbers)
{
    std::for_each(numbers.begin(), numbers.end(), StartFax());
}

int main(int argc, char** argv)
{
    sem_init(&startSem, 0, 5);
    pthread_mutex_trylock(&startLock);
    pthread_mutex_unlock(&startLock);
    faxAll(std::vector<std::string>(witness::size(argc, argv), "+49 30 1234"));
    return witness::report();
}
