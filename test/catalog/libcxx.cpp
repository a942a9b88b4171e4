// REQUIRES: libcxx-headers
// What has another name, and that an inline namespace does not hide the rest.
// RUN: %row_check libcxx %s -- -std=c++20 -nostdinc++ -isystem /usr/lib/llvm-22/include/c++/v1
#include <algorithm>
#include <future>
#include <iostream>
#include <ranges>
#include <semaphore>
#include <thread>
#include <vector>

extern std::thread Thread;               //= handle thread terminates
extern std::counting_semaphore<8> Slots; //= limiter
extern std::future<int> Future;          //= handle

int compute();
void each(int);
int same(int);

void algorithms(std::vector<int> &v) {
  std::ranges::for_each(v, each);                              //= repeat
  std::ranges::for_each(v.begin(), v.end(), each);             //= repeat
  std::ranges::for_each_n(v.begin(), 3, each);                 //= repeat
  std::ranges::transform(v, v.begin(), same);                  //= repeat
  std::ranges::transform(v.begin(), v.end(), v.begin(), same); //= repeat
  std::ranges::generate(v, compute);                           //= repeat
  std::ranges::generate(v.begin(), v.end(), compute);          //= repeat
  std::ranges::generate_n(v.begin(), 3, compute);              //= repeat
  std::ranges::sort(v);
}

void sizes(std::vector<int> &v) {
  (void)std::ranges::min(1, 2);            //= minimum
  (void)std::ranges::max(1, 2);
  (void)std::ranges::clamp(3, 1, 2);       //= clamp
  (void)std::views::take(v, 3);            //= clamp
  (void)(v | std::views::take(3));         //= minimum, clamp
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
}

void others(std::string &line) {
  Thread = std::thread(compute);  //= spawn thread
  Thread.join();                  //= join
  Slots.acquire();                //= acquire
  Slots.release();                //= release
  Future = std::async(compute);   //= spawn thread
  Future.get();                   //= join
  std::getline(std::cin, line);   //= source input
}
