// spawn: kproc_create over pthread_create
// loop: TAILQ_FOREACH macro
// origin: queue of a parameter
// waits: condition variable until none is left
// distance: helper function
// differs: the field that the loop waits for
// A: unbounded Y6 | limiter: waits while as many mounts are suspended
// B: bounded N9 | limiter: waits while as many flushers run
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <sys/queue.h>

#define MAXFLUSH 10

struct vnode {
	TAILQ_ENTRY(vnode) v_entry;
	struct mount	*v_mount;
	int		 v_dirty;
};

struct mount {
	TAILQ_HEAD(, vnode) mnt_vnodes;
	pthread_mutex_t	 mnt_lock;
	pthread_cond_t	 mnt_cv;
	int		 mnt_flushers, mnt_suspended; /* flush threads, suspend requests */
};

static int
kproc_create(void *(*func)(void *), void *arg)
{
	pthread_t td;
	int error = pthread_create(&td, NULL, func, arg);

	if (error == 0)
		pthread_detach(td);
	return (error);
}

static void *
vnode_flush(void *arg)
{
	struct vnode *vp = arg;
	struct mount *mp = vp->v_mount;

	if (vp->v_dirty)
		witnessTask();
	pthread_mutex_lock(&mp->mnt_lock);
	mp->mnt_flushers--;
	pthread_cond_broadcast(&mp->mnt_cv);
	pthread_mutex_unlock(&mp->mnt_lock);
	return (NULL);
}

int
vfs_sync(struct mount *mp)
{
	struct vnode *vp;
	int error = 0;

	pthread_mutex_lock(&mp->mnt_lock);
	TAILQ_FOREACH(vp, &mp->mnt_vnodes, v_entry) {
#ifdef TWIN
		while (mp->mnt_flushers >= MAXFLUSH)
#else
		while (mp->mnt_suspended >= MAXFLUSH)
#endif
			pthread_cond_wait(&mp->mnt_cv, &mp->mnt_lock);
		mp->mnt_flushers++;
		if ((error = kproc_create(vnode_flush, vp)) != 0) {
			mp->mnt_flushers--;
			break;
		}
	}
	while (mp->mnt_flushers > 0)
		pthread_cond_wait(&mp->mnt_cv, &mp->mnt_lock);
	pthread_mutex_unlock(&mp->mnt_lock);
	return (error);
}

int
main(int argc, char **argv)
{
	struct mount m = { TAILQ_HEAD_INITIALIZER(m.mnt_vnodes) };
	size_t n = witnessSize(argc, argv);
	struct vnode *vp = calloc(n, sizeof(*vp));

	pthread_mutex_init(&m.mnt_lock, NULL);
	pthread_cond_init(&m.mnt_cv, NULL);
	for (; n > 0; n--, vp++) {
		vp->v_mount = &m, vp->v_dirty = 1;
		TAILQ_INSERT_TAIL(&m.mnt_vnodes, vp, v_entry);
	}
	vfs_sync(&m);
	return (witnessReport());
}
