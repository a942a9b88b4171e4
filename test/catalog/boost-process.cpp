// REQUIRES: boost-headers
// RUN: %row_check boost-process %s -- -std=c++17
#include <boost/asio.hpp>
#include <boost/process.hpp>
#include <boost/process/v2.hpp>

namespace v1 = boost::process;
namespace v2 = boost::process::v2;

extern v1::child Child;                                           //= handle process terminates
extern v2::basic_process<boost::asio::any_io_executor> Process;   //= handle process terminates
extern v2::basic_popen<boost::asio::any_io_executor> Popen;       //= handle process terminates

void children(boost::asio::io_context &context) {
  v1::child none;
  v1::child one("a");                                             //= spawn process
  one.wait();                                                     //= join
  one.wait_for(std::chrono::seconds(1));                          //= join
  one.join();                                                     //= join
  one.detach();                                                   //= detach
  one.terminate();
  v1::spawn("a");                                                 //= spawn process
  v1::system("a");
  v1::async_system(context, [](boost::system::error_code, int) {}, "a"); //= spawn process
}

void processes(boost::asio::io_context &context) {
  using Argument = std::initializer_list<boost::string_view>;
  v2::basic_process<boost::asio::any_io_executor> none(context.get_executor());
  v2::basic_process<boost::asio::any_io_executor> one(            //= spawn process
      context.get_executor(), "/a", Argument{"b"});
  one.wait();                                                     //= join
  one.detach();                                                   //= detach
  v2::basic_popen<boost::asio::any_io_executor> pipe(             //= spawn process
      context.get_executor(), "/a", Argument{"b"});
  v2::async_execute(std::move(one), [](boost::system::error_code, int) {}); //= spawn process
}
