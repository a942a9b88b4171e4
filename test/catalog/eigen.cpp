// REQUIRES: eigen-headers
// RUN: %row_check eigen %s -- -std=c++17 -I/usr/include/eigen3 -DEIGEN_USE_THREADS
#include <unsupported/Eigen/CXX11/Tensor>

extern Eigen::ThreadPool Pool; //= executor

void work();

void threads(Eigen::ThreadPoolDevice &device, Eigen::Barrier &barrier) {
  Pool.Schedule(work);                                                       //= spawn queued
  (void)Pool.NumThreads();
  device.enqueueNoNotification(work);                                        //= spawn queued
  device.parallelFor(8, Eigen::TensorOpCost(), [](Eigen::Index, Eigen::Index) {}); //= repeat
  barrier.Notify();
  barrier.Wait();                                                            //= join
}
