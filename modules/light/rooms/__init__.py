"""The live room through the light door: phones, the wall, the hosts' console. `hub` holds the open rooms of this process."""
