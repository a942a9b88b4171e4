// spawn: boost::fibers::fiber
// loop: range-for
// origin: request field
// waits: join after the loop
// distance: same function
// differs: where the join is
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: joined in the iteration
// witness: runnable
// libraries: -lboost_fiber -lboost_context
#include "witness.h"
#include <boost/fiber/all.hpp>
#include <string>
#include <vector>

struct ProfileBatch
{
    std::vector<std::string> users;
};

struct Profile
{
    std::string name;
};

static void loadProfile(const std::string &user, Profile &profile)
{
    witness::Task alive;
    boost::this_fiber::sleep_for(std::chrono::milliseconds(2));
    profile.name = user;
}

std::vector<Profile> loadProfiles(const ProfileBatch &batch)
{
    std::vector<Profile> profiles(batch.users.size());
    std::vector<boost::fibers::fiber> fibers;
    size_t index = 0;
    for (const std::string &user : batch.users)
    {
        boost::fibers::fiber f(loadProfile, std::cref(user), std::ref(profiles[index++]));
#ifndef TWIN
        fibers.push_back(std::move(f));
#else
        f.join();
#endif
    }
    for (auto &f : fibers)
        f.join();
    return profiles;
}

int main(int argc, char **argv)
{
    loadProfiles({std::vector<std::string>(witness::size(argc, argv), "u")});
    return witness::report();
}
