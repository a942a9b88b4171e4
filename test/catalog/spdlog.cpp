// REQUIRES: spdlog-headers
// RUN: %row_check spdlog %s -- -std=c++17
#include <spdlog/async.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

void logs(spdlog::logger &logger) {
  spdlog::info("text");       //= log
  spdlog::warn("text {}", 1); //= log
  spdlog::error("text");      //= log
  spdlog::critical("text");   //= log
  logger.info("text");        //= log
  logger.warn("text");        //= log
  logger.error("text {}", 1); //= log
  logger.critical("text");    //= log
  SPDLOG_ERROR("text");       //= log
  spdlog::set_level(spdlog::level::err);
  logger.flush();
}

void later(spdlog::sink_ptr sink) {
  using Sink = spdlog::sinks::stderr_sink_mt;
  spdlog::init_thread_pool(1024, 1);                                     //= log lazy
  spdlog::create_async<Sink>("a");                                       //= log lazy
  spdlog::create_async_nb<Sink>("b");                                    //= log lazy
  spdlog::async_logger logger("c", sink, spdlog::thread_pool());         //= log lazy
  spdlog::create<Sink>("d");
}
