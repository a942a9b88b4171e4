// RUN: %row_check std %s -- -std=c++20
#include <charconv>
#include <algorithm>
#include <atomic>
#include <barrier>
#include <condition_variable>
#include <execution>
#include <filesystem>
#include <functional>
#include <future>
#include <iostream>
#include <iterator>
#include <latch>
#include <numeric>
#include <random>
#include <ranges>
#include <regex>
#include <semaphore>
#include <span>
#include <cstdlib>
#include <string>
#include <thread>
#include <tuple>
#include <variant>
#include <vector>

extern std::thread Thread;                                 //= handle thread terminates
extern std::jthread JThread;                               //= handle thread joins
extern std::future<int> Future;                            //= handle
extern std::shared_future<int> Shared;                     //= handle
extern std::counting_semaphore<8> Slots;                   //= limiter
extern std::binary_semaphore Slot;                         //= limiter
extern std::filesystem::directory_iterator Files;          //= input
extern std::filesystem::recursive_directory_iterator Tree; //= input
extern std::istringstream Text;                            //= input
extern std::istream_iterator<int> Numbers;                 //= input
extern std::istreambuf_iterator<char> Characters;          //= input
extern std::sregex_iterator Matches;                       //= input
extern std::sregex_token_iterator Tokens;                  //= input
extern std::vector<int> Plain;
extern std::mutex Mutex;

void work();
int compute();

void threads() {
  std::thread none;
  std::thread one(work); //= spawn thread
  none = std::move(one);
  none.join();   //= join
  none.detach(); //= detach
  (void)none.joinable();
  std::jthread noneJoining;
  std::jthread joining{work}; //= spawn thread
  std::jthread vexing(std::thread);
  joining.join();                                  //= join
  joining.detach();                                //= detach
  (void)std::thread::hardware_concurrency();       //= source hardware
  (void)std::jthread::hardware_concurrency();      //= source hardware
  std::packaged_task<void()> task(work);
  task();
}

void futures(std::chrono::seconds second) {
  auto a = std::async(work);                                                //= spawn thread
  auto b = std::async(std::launch::async, work);                            //= spawn thread
  auto c = std::async(std::launch::deferred, work);                         //= neutral lazy
  auto d = std::async(std::launch::async | std::launch::deferred, work);    //= spawn thread
  a.get();                                                                  //= join
  a.wait();                                                                 //= join
  a.wait_for(second);                                                       //= join
  a.wait_until(std::chrono::steady_clock::now());                           //= join
  auto s = b.share();
  s.get();                                                                  //= join
  s.wait();                                                                 //= join
  s.wait_for(second);                                                       //= join
  s.wait_until(std::chrono::steady_clock::now());                           //= join
  std::promise<void> promise;
  promise.set_value();
}

void limits(std::chrono::seconds second) {
  Slots.acquire();                                         //= acquire
  (void)Slots.try_acquire();                               //= try-acquire
  (void)Slots.try_acquire_for(second);                     //= try-acquire
  (void)Slots.try_acquire_until(std::chrono::steady_clock::now()); //= try-acquire
  Slots.release();                                         //= release
  Mutex.lock();
}

void completions(std::latch &latch, std::barrier<> &barrier) {
  latch.count_down();      //= neutral
  latch.wait();            //= join
  latch.arrive_and_wait(); //= join
  barrier.wait(barrier.arrive()); //= join, neutral
  barrier.arrive_and_wait();      //= join
}

void waits(std::condition_variable &cv, std::condition_variable_any &any, std::stop_token token,
           std::unique_lock<std::mutex> &lock, std::chrono::seconds second, bool &ready,
           std::atomic<int> &counter, std::atomic_flag &flag) {
  auto now = std::chrono::steady_clock::now();
  cv.wait(lock);                                     //= wait
  cv.wait(lock, [&] { return ready; });              //= wait
  cv.wait_for(lock, second, [&] { return ready; });  //= wait
  cv.wait_until(lock, now, [&] { return ready; });   //= wait
  any.wait(lock, [&] { return ready; });             //= wait
  any.wait(lock, token, [&] { return ready; });      //= wait
  any.wait_for(lock, second, [&] { return ready; }); //= wait
  any.wait_until(lock, now, [&] { return ready; });  //= wait
  cv.notify_one();
  counter.wait(0);                                   //= wait
  flag.wait(false);                                  //= wait
  std::atomic_wait(&counter, 0);                     //= wait
  std::this_thread::sleep_for(second); //= wait
  std::this_thread::sleep_until(now);  //= wait
  std::this_thread::yield();           //= wait
  (void)std::this_thread::get_id();
}

void callsBack(std::variant<int, double> &either, std::tuple<int> &one) {
  std::invoke([](int) {}, 1);         //= call
  std::apply([](int) {}, one);        //= call
  std::visit([](auto) {}, either);    //= call
  std::get<0>(one);
}

void algorithms(std::vector<int> &v) {
  auto each = [](int) {};
  auto same = [](int i) { return i; };
  auto odd = [](int i) { return i % 2 == 1; };
  auto &par = std::execution::par;
  auto &unseq = std::execution::par_unseq;
  std::for_each(v.begin(), v.end(), each);                             //= repeat
  std::for_each(par, v.begin(), v.end(), each);                        //= repeat
  std::for_each_n(v.begin(), v.size(), each);                          //= repeat
  std::for_each_n(par, v.begin(), v.size(), each);                     //= repeat
  std::generate(v.begin(), v.end(), compute);                          //= repeat
  std::generate(par, v.begin(), v.end(), compute);                     //= repeat
  std::generate_n(v.begin(), v.size(), compute);                       //= repeat
  std::generate_n(par, v.begin(), v.size(), compute);                  //= repeat
  std::transform(v.begin(), v.end(), v.begin(), same);                 //= repeat
  std::transform(v.begin(), v.end(), v.begin(), v.begin(), std::plus<>()); //= repeat
  std::transform(par, v.begin(), v.end(), v.begin(), same);            //= repeat
  std::transform(unseq, v.begin(), v.end(), v.begin(), same);          //= repeat
  (void)std::accumulate(v.begin(), v.end(), 0, std::plus<>());         //= repeat
  (void)std::accumulate(v.begin(), v.end(), 0);
  (void)std::all_of(v.begin(), v.end(), odd);                          //= repeat
  (void)std::any_of(v.begin(), v.end(), odd);                          //= repeat
  (void)std::none_of(v.begin(), v.end(), odd);                         //= repeat
  std::ranges::for_each(v, each);                                      //= repeat
  std::ranges::for_each(v.begin(), v.end(), each);                     //= repeat
  std::ranges::for_each_n(v.begin(), 3, each);                         //= repeat
  std::ranges::transform(v, v.begin(), same);                          //= repeat
  std::ranges::transform(v.begin(), v.end(), v.begin(), same);         //= repeat
  std::ranges::generate(v, compute);                                   //= repeat
  std::ranges::generate(v.begin(), v.end(), compute);                  //= repeat
  std::ranges::generate_n(v.begin(), 3, compute);                      //= repeat
  std::sort(v.begin(), v.end());
}

void sizes(std::vector<int> &v, std::string_view text, std::string owned) {
  (void)std::min(v.size(), text.size());        //= minimum
  (void)std::max(v.size(), text.size());
  (void)std::ranges::min(v.size(), text.size()); //= minimum
  std::sample(v.begin(), v.end(), v.begin(), 3, std::minstd_rand()); //= clamp
  (void)std::clamp(3, 1, 2);                    //= clamp
  (void)std::ranges::clamp(3, 1, 2);            //= clamp
  std::span<int> all(v);
  (void)all.first(3);      //= clamp
  (void)all.last(3);       //= clamp
  (void)all.subspan(1, 3); //= clamp
  (void)all.subspan(1);    //= minimum
  (void)text.substr(1, 3);  //= clamp
  (void)text.substr(1);
  (void)owned.substr(1, 3); //= clamp
  (void)std::views::take(v, 3);    //= clamp
  (void)(v | std::views::take(3)); //= minimum, clamp
  (void)(v | std::views::drop(3)); //= minimum
  (void)std::views::all(v); //= minimum
  (void)std::views::filter(v, [](int i) { return i > 0; }); //= minimum
  (void)std::views::transform(v, [](int i) { return i + 1; }); //= minimum
  (void)std::views::take_while(v, [](int i) { return i > 0; }); //= minimum
  (void)std::views::drop(v, 3); //= minimum
  (void)std::views::drop_while(v, [](int i) { return i > 0; }); //= minimum
  (void)std::views::split(v, 0); //= minimum
  (void)std::views::lazy_split(v, 0); //= minimum
  (void)std::views::reverse(v); //= minimum
  (void)std::views::common(v); //= minimum
  std::vector<std::pair<int, int>> pairs;
  (void)std::views::keys(pairs); //= minimum
  (void)std::views::counted(v.begin(), 3); //= clamp
  (void)std::views::iota(0, 3); //= clamp
}

void data(std::istream &in, std::string line, int number) {
  std::getline(in, line); //= source input
  std::filesystem::file_size("a");                    //= measure input
  std::filesystem::directory_entry("a").file_size();  //= measure input
  (void)std::streamoff(in.tellg());                   //= measure input
  in.read(line.data(), 8);                            //= source input
  in.readsome(line.data(), 8);                        //= source input
  in.get(line.front());                               //= source input
  in.getline(line.data(), 8);                         //= source input
  in.peek();                                          //= source input
  in >> number;           //= source input
  in >> line;             //= source input
}

void numbers(const char *text, const std::string &owned, char **end) {
  (void)std::atoi(text);              //= minimum
  (void)atol(text);                   //= minimum
  (void)atoll(text);                  //= minimum
  (void)std::strtol(text, end, 10);   //= minimum
  (void)std::strtoul(text, end, 10);  //= minimum
  (void)std::strtoll(text, end, 10);  //= minimum
  (void)std::strtoull(text, end, 10); //= minimum
  (void)std::stoi(owned);             //= minimum
  (void)std::stol(owned);             //= minimum
  (void)std::stoul(owned);            //= minimum
  (void)std::stoll(owned);            //= minimum
  (void)std::stoull(owned);           //= minimum
  int parsed = 0;
  std::from_chars(owned.data(), owned.data() + owned.size(), parsed); //= minimum
}

void logs(std::ostream &out, int number) {
  std::cerr << "text"; //= log
  std::clog << "text"; //= log
  std::cerr << number; //= log
  std::clog << number; //= log
  out << "text" << number;
}
